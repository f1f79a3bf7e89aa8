package kith.mail;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often a member gets mail about what. Who says nothing gets it at once. */
@Component
class Choices {

    private final ChoiceStore store;

    Choices(ChoiceStore store) {
        this.store = store;
    }

    Map<Topic, Rhythm> of(MemberId member) {
        Map<Topic, Rhythm> chosen = store.of(member);
        Map<Topic, Rhythm> all = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            all.put(topic, chosen.getOrDefault(topic, Rhythm.AT_ONCE));
        }
        return all;
    }

    /** The members by how often they get mail about this. */
    Map<Rhythm, List<MemberId>> of(Collection<MemberId> members, Topic topic) {
        Map<MemberId, Rhythm> chosen = store.of(members, topic);
        return members.stream()
                .collect(Collectors.groupingBy(
                        member -> chosen.getOrDefault(member, Rhythm.AT_ONCE),
                        () -> new EnumMap<>(Rhythm.class),
                        Collectors.toList()));
    }

    @Transactional
    public void set(MemberId me, Map<Topic, Rhythm> chosen) {
        chosen.forEach((topic, rhythm) -> store.set(me, topic, rhythm));
    }

    /** Ends mail of one kind; of a digest, of all that goes with it. */
    @Transactional
    public void end(Unsubscription asked) {
        of(asked.member()).forEach((topic, rhythm) -> {
            if (asked.means(topic, rhythm)) {
                store.set(asked.member(), topic, Rhythm.NEVER);
            }
        });
    }
}
