package kith.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.connection.Memories;
import kith.connection.Memories.Typed;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the members of the demo community note of each other, when they last spoke, and whom they mean to write to. */
@Component
class Keepsakes implements Chapter {

    private static final int EVENING = 19;

    private final Memories memories;
    private final JsonMapper json;
    private final Clock clock;

    Keepsakes(Memories memories, JsonMapper json, Clock clock) {
        this.memories = memories;
        this.json = json;
        this.clock = clock;
    }

    /** One of them; the days count from when the community is loaded. */
    record Keepsake(
            String owner,
            String of,
            String where,
            String notes,
            List<String> tags,
            int daysAgo,
            @Nullable Integer touchedDaysAgo,
            @Nullable Integer followUpInDays) {}

    @Override
    public void add(Cast cast, Story story) {
        LocalDate today = LocalDate.now(clock);
        for (Keepsake one : Script.read(json, "memories", Keepsake[].class)) {
            Integer days = one.followUpInDays();
            LocalDate followUp = days == null ? null : today.plusDays(days);
            story.at(story.ago(one.daysAgo(), EVENING), () -> {
                MemberId owner = cast.of(one.owner());
                memories.keep(owner, cast.of(one.of()), new Typed(one.where(), one.notes(), one.tags(), followUp, 0));
            });
            Integer touched = one.touchedDaysAgo();
            if (touched != null) {
                story.at(
                        story.ago(touched, EVENING),
                        () -> memories.touch(cast.of(one.owner()), cast.of(one.of()), null));
            }
        }
    }
}
