package kith.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a place at an event, as one of them may see it. */
@Component
class Goers {

    private final AttendanceStore attendances;
    private final MemberCards cards;

    Goers(AttendanceStore attendances, MemberCards cards) {
        this.attendances = attendances;
        this.cards = cards;
    }

    /**
     * Somebody who has a place.
     *
     * @param since when they registered
     * @param checkedIn when they checked in; for the organiser alone, else null
     */
    record Goer(MemberCard card, Instant since, @Nullable Instant checkedIn) {

        /** Whether one might want to write to them: neither oneself nor connected. */
        boolean isStranger() {
            Integer degree = card.degree();
            return degree == null || degree > 1;
        }
    }

    /** A page of them, who registered first comes first; nobody where one may not read who comes. */
    Visible<Goer> page(MemberId me, EventSight sight, Mark after, int limit) {
        return sight.showsPeople() ? Visible.page(new Looking(me, sight), after, limit) : Visible.nothing();
    }

    private final class Looking implements Visible.Rows<Attendance, Goer> {

        private final MemberId me;
        private final EventSight sight;

        Looking(MemberId me, EventSight sight) {
            this.me = me;
            this.sight = sight;
        }

        @Override
        public List<Attendance> after(Mark mark, int limit) {
            return attendances.page(sight.event().id(), Attendances.State.GOING, mark, limit);
        }

        @Override
        public List<Goer> seen(List<Attendance> rows) {
            Map<MemberId, MemberCard> seen =
                    cards.of(me, rows.stream().map(Attendance::member).toList());
            List<Goer> goers = new ArrayList<>();
            for (Attendance row : rows) {
                MemberCard card = seen.get(row.member());
                if (card != null) {
                    goers.add(new Goer(card, row.since(), sight.own() ? row.checkedIn() : null));
                }
            }
            return goers;
        }

        @Override
        public Mark markOf(Attendance row) {
            return new Mark(row.since(), row.member().value());
        }

        @Override
        public Mark markOfShown(Goer shown) {
            return new Mark(shown.since(), shown.card().id().value());
        }
    }
}
