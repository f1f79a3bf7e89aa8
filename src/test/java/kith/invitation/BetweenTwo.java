package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.connection.Connections;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.member.MemberId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two members who do not know each other, and all that can happen between them. */
@KithTest
abstract class BetweenTwo {

    @Autowired
    Invitations invitations;

    @Autowired
    Answers answers;

    @Autowired
    Refusals refusals;

    @Autowired
    Outgoing outgoing;

    @Autowired
    InvitationJobs jobs;

    @Autowired
    InvitationCards cards;

    @Autowired
    Connections connections;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    Visitor.Who adaAsWho;
    Visitor.Who benAsWho;
    MemberId ada;
    MemberId ben;

    @BeforeEach
    void newPeople() {
        adaAsWho = people.member("Ada Brink");
        benAsWho = people.member("Ben Oduya");
        ada = adaAsWho.id();
        ben = benAsWho.id();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    InvitationId send(MemberId from, MemberId to) {
        return invitations.send(new Pair(from, to), Letters.met());
    }

    InvitationCard seen(MemberId reader, InvitationId id) {
        return cards.find(reader, id).orElseThrow();
    }

    static void refuses(Reason reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        CannotInvite.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    static void refusesIn(State state, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        CannotInvite.class, e -> assertThat(e.present()).isEqualTo(state));
    }
}
