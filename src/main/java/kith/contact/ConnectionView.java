package kith.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.connection.Memory;
import kith.member.MemberCard;
import kith.member.MemberView;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;

/**
 * Somebody one is connected with, as a program is shown them.
 *
 * @param since since when; absent where one is no longer connected and only keeps something of them
 * @param tags one's own
 * @param followUpOn the day on which one means to be in touch, absent where there is none
 * @param touchedAt when the two were last in touch, absent where that is not known
 */
record ConnectionView(
        MemberView member,
        @Nullable Instant since,
        List<String> tags,
        @Nullable LocalDate followUpOn,
        @Nullable Instant touchedAt) {

    static ConnectionView of(MemberCard card, @Nullable Instant since, Memory memory, PublicUrl url) {
        return new ConnectionView(
                MemberView.of(card, url), since, memory.tags(), memory.followUpOn(), memory.touchedAt());
    }

    /**
     * The same with all that one keeps of them.
     *
     * @param metWhere where the two met, in one's own words; absent where one did not note it
     * @param notes absent likewise
     * @param version to be given back with what one changes
     */
    record Whole(
            MemberView member,
            @Nullable Instant since,
            @Nullable String metWhere,
            @Nullable String notes,
            List<String> tags,
            @Nullable LocalDate followUpOn,
            @Nullable Instant touchedAt,
            int version) {

        static Whole of(Contact contact, PublicUrl url) {
            Memory memory = contact.memory();
            return new Whole(
                    MemberView.of(contact.card(), url),
                    contact.since(),
                    said(memory.metWhere()),
                    said(memory.notes()),
                    memory.tags(),
                    memory.followUpOn(),
                    memory.touchedAt(),
                    memory.version());
        }

        private static @Nullable String said(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
