package kith.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import kith.event.Goers.Goer;
import kith.member.MemberCard;
import kith.member.MemberView;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;

/**
 * An event as one member may see it, for a program.
 *
 * @param about what it is for; may be empty
 * @param organiser absent where the reader may not see them any more
 * @param group the slug of the group it belongs to, absent where that is none
 * @param starts with the offset that its zone has then
 * @param zone the zone whose clocks it goes by, such as {@code Europe/Berlin}
 * @param place absent where it is online alone
 * @param link where it is online; for its organiser and those alone who are going
 * @param capacity how many may come, absent where there is no end
 * @param going how many have a place
 * @param waiting how many wait for one
 * @param attendance whether the reader has a place or waits for one, absent where neither
 * @param since since when; absent likewise
 * @param checkedInAt when the reader checked in
 * @param code what those who are there check in with, for its organiser to show
 * @param edition how often its time or place have changed, and whether it was called off, counted as a calendar counts
 * @param version another one whenever anything has been changed; to be given back with a change
 * @param cancelledAt when it was called off
 * @param why what its organiser said then
 * @param page its address, for a person to open
 */
record EventView(
        long id,
        String name,
        String about,
        @Nullable MemberView organiser,
        @Nullable String group,
        OffsetDateTime starts,
        OffsetDateTime ends,
        String zone,
        @Nullable String place,
        @Nullable String link,
        @Nullable Integer capacity,
        int going,
        int waiting,
        Attendances.@Nullable State attendance,
        @Nullable Instant since,
        @Nullable Instant checkedInAt,
        @Nullable String code,
        int edition,
        String version,
        Instant announcedAt,
        Instant changedAt,
        @Nullable Instant cancelledAt,
        @Nullable String why,
        String page) {

    /**
     * Somebody who is going.
     *
     * @param checkedInAt when they checked in; for the organiser alone, and absent where they have not
     */
    record AttendeeView(
            MemberView member, Instant since, @Nullable Instant checkedInAt) {

        static AttendeeView of(Goer goer, PublicUrl url) {
            return new AttendeeView(MemberView.of(goer.card(), url), goer.since(), goer.checkedIn());
        }
    }

    static EventView of(EventSight seen, PublicUrl url) {
        Event event = seen.event();
        Attendance mine = seen.mine();
        MemberCard organiser = seen.organiser();
        return new EventView(
                event.id().value(),
                event.name(),
                event.about(),
                organiser == null ? null : MemberView.of(organiser, url),
                event.group(),
                event.starts().atZone(event.zone()).toOffsetDateTime(),
                event.ends().atZone(event.zone()).toOffsetDateTime(),
                event.zone().getId(),
                said(event.place()),
                said(seen.link()),
                event.capacity(),
                event.going(),
                event.waiting(),
                mine == null ? null : mine.state(),
                mine == null ? null : mine.since(),
                mine == null ? null : mine.checkedIn(),
                seen.own() ? event.code() : null,
                event.edition(),
                event.version(),
                event.announced(),
                event.changed(),
                event.cancelled(),
                said(event.why()),
                url.of("/events/" + event.id().value()));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
