package kith.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import kith.KithTest;
import kith.MovableClock;
import kith.invitation.CannotInvite;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Claim;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationId;
import kith.invitation.Invitations;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Outgoing;
import kith.invitation.Pair;
import kith.invitation.Refusal;
import kith.invitation.Refusals;
import kith.invitation.Strength;
import kith.member.Blocks;
import kith.member.Door;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.Words;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The how "link", from the composer to the card. */
@KithTest
class LinkHowTest {

    private static final String WHY =
            "You said at the workshop that your model is off by twelve minutes when the wind turns east."
                    + " We log every berth time against wind since 2019 and see the same. May I ask how you correct for it?";

    @Autowired
    private LinkHow how;

    @Autowired
    private Links links;

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationCards cards;

    @Autowired
    private Refusals refusals;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Members members;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Words words;

    @Autowired
    private MovableClock clock;

    private MemberId ines;
    private MemberId noor;
    private PersonalLink badge;

    @BeforeEach
    void aBadgeOfNoors() {
        ines = members.join("Ines Madeira");
        noor = members.join("Noor Aaltonen");
        badge = links.make(noor, "Summit badge", 2, links.today(noor).plusDays(60));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void isProvedAndNamesTheLabelToItsMakerAlone() {
        InvitationId sent = send(ines, badge.token());

        assertThat(said(noor, sent)).isEqualTo("Used your link “Summit badge”");
        assertThat(said(ines, sent)).isEqualTo("Used Noor’s link");
        assertThat(seen(noor, sent).how().getFirst().strength()).isEqualTo(Strength.PROVED);
        assertThat(seen(noor, sent).how().getFirst().phrase().args().getFirst())
                .isEqualTo(new kith.web.Link("Summit badge", "/links/" + badge.id()));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void isOfferedToWhoeverBringsALiveTokenOfThisRecipient() {
        assertThat(how.offers(pair(ines), clock.instant())).isEmpty();
        assertThat(how.brought(pair(ines), claim(badge.token()), clock.instant()))
                .hasValueSatisfying(offer -> {
                    assertThat(offer.claim()).isEqualTo(claim(badge.token()));
                    assertThat(offer.strength()).isEqualTo(Strength.PROVED);
                    assertThat(words.text(offer.label())).isEqualTo("I used Noor’s link");
                });
        assertThat(how.brought(new Pair(noor, ines), claim(badge.token()), clock.instant()))
                .isEmpty();
        for (String other : List.of("", "made-up", Token.fresh().value(), "\u0000", "x".repeat(900))) {
            assertThat(how.brought(pair(ines), claim(other), clock.instant())).isEmpty();
        }
        links.revoke(noor, badge.id());
        assertThat(how.brought(pair(ines), claim(badge.token()), clock.instant()))
                .isEmpty();
    }

    @Test
    void isOfferedToNobodyWhoMayNotSeeTheMaker() {
        blocks.block(noor, ines);
        assertThat(how.brought(pair(ines), claim(badge.token()), clock.instant()))
                .isEmpty();
        assertThatThrownBy(() -> send(ines, badge.token())).isInstanceOf(NotFound.class);
        assertThat(used()).isZero();
    }

    @Test
    void holdsNeitherRevokedNorRunOutNorUsedUpNorSomebodyElses() {
        PersonalLink other = links.make(ines, "Mine", 5, links.today(ines));
        MemberId lu = members.join("Lu Chen");
        for (String token : List.of("", other.token(), Token.fresh().value(), "'; drop table link; --")) {
            refuses(Reason.HOW_OVER, () -> send(ines, token));
        }
        send(ines, badge.token());
        send(lu, badge.token());
        refuses(Reason.HOW_OVER, () -> send(members.join("One Toomany"), badge.token()));

        PersonalLink brief = links.make(noor, "Brief", 5, links.today(noor));
        clock.advance(Duration.ofDays(2));
        refuses(Reason.HOW_OVER, () -> send(members.join("Some Late"), brief.token()));
        PersonalLink revoked = links.make(noor, "Revoked", 5, links.today(noor));
        links.revoke(noor, revoked.id());
        refuses(Reason.HOW_OVER, () -> send(members.join("Much Later"), revoked.token()));
        assertThat(links.require(ines, other.id()).used()).isZero();
    }

    @Test
    void whatDoesNotGoOutIsNotCounted() {
        refuses(Reason.THIN, () -> send(ines, badge.token(), "I used your link to come here.", Insistence.NONE));
        refuses(
                Reason.THIN,
                () -> send(ines, badge.token(), "I found you by the QR code of your link.", Insistence.NONE));
        refuses(
                Reason.CANNED,
                () -> send(
                        ines,
                        badge.token(),
                        "I'd like to add you to my professional network on LinkedIn.",
                        Insistence.AS_IT_IS));
        assertThat(used()).isZero();
        send(ines, badge.token());
        refuses(Reason.ALREADY_OPEN, () -> send(ines, badge.token()));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void opensTheNarrowestDoorAndNoneThatIsShut() {
        members.setDoor(noor, Door.INTRODUCED, null);
        refuses(Reason.DOOR_INTRODUCED, () -> invitations.send(pair(ines), letter(new Claim("search", "", Map.of()))));
        assertThat(said(noor, send(ines, badge.token()))).startsWith("Used your link");
        members.setDoor(noor, Door.PROVED, null);
        assertThat(said(noor, send(members.join("Lu Chen"), badge.token()))).startsWith("Used your link");
        members.setDoor(noor, Door.NOBODY, null);
        refuses(Reason.DOOR_NOBODY, () -> send(members.join("Ada Brink"), badge.token()));
    }

    @Test
    void oneTakenBackStaysCounted() {
        outgoing.withdraw(ines, send(ines, badge.token()));
        assertThat(used()).isEqualTo(1);
    }

    /** Else the last use of a link would tell a sender by a friend's visit whether they were declined. */
    @Test
    void aLetterDeclinedAsItArrivesCountsLikeAnyOther() {
        InvitationId first = send(ines, badge.token());
        refusals.decline(noor, first, Refusal.Manner.QUIET, "");
        outgoing.withdraw(ines, first);
        clock.advance(Duration.ofDays(22));

        InvitationId second = send(ines, badge.token());

        assertThat(seen(noor, second).state().open()).isFalse();
        assertThat(seen(ines, second).state().open()).isTrue();
        assertThat(said(ines, second)).isEqualTo("Used Noor’s link");
        assertThat(used()).isEqualTo(2);
        assertThat(links.of(badge.token())).isEmpty();
    }

    @RepeatedTest(10)
    void theLastUseIsOnePersons() throws Exception {
        send(members.join("Ada Brink"), badge.token());
        Deque<MemberId> senders =
                new ConcurrentLinkedDeque<>(List.of(ines, members.join("Lu Chen"), members.join("Ben Oduya")));

        List<Object> done = LinksTest.atOnce(3, () -> send(senders.pop(), badge.token()));

        assertThat(done).filteredOn(InvitationId.class::isInstance).hasSize(1);
        assertThat(done)
                .filteredOn(CannotInvite.class::isInstance)
                .hasSize(2)
                .allSatisfy(
                        refused -> assertThat(((CannotInvite) refused).reason()).isEqualTo(Reason.HOW_OVER));
        assertThat(used()).isEqualTo(2);
    }

    @RepeatedTest(5)
    void aDoubleClickIsOneUse() throws Exception {
        List<Object> done = LinksTest.atOnce(3, () -> send(ines, badge.token()));

        assertThat(done).filteredOn(InvitationId.class::isInstance).hasSize(1);
        assertThat(used()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void twoWhoUseEachOthersLinksAtOnceConnect() throws Exception {
        PersonalLink mine = links.make(ines, "Mine", 5, links.today(ines));
        Deque<Boolean> turns = new ConcurrentLinkedDeque<>(List.of(true, false));

        List<Object> done = LinksTest.atOnce(
                2,
                () -> turns.pop()
                        ? send(ines, badge.token())
                        : invitations.send(new Pair(noor, ines), letter(claim(mine.token()))));

        assertThat(done).hasOnlyElementsOfType(InvitationId.class);
        assertThat(used()).isEqualTo(1);
        assertThat(links.require(ines, mine.id()).used()).isEqualTo(1);
    }

    private int used() {
        return links.require(noor, badge.id()).used();
    }

    private InvitationId send(MemberId from, String token) {
        return send(from, token, WHY, Insistence.AS_IT_IS);
    }

    private InvitationId send(MemberId from, String token, String why, Insistence insistence) {
        return invitations.send(pair(from), new Invitations.Letter(claim(token), why, "", insistence));
    }

    private static Invitations.Letter letter(Claim claim) {
        return new Invitations.Letter(claim, WHY, "", Insistence.AS_IT_IS);
    }

    private static Claim claim(String token) {
        return new Claim("link", token, Map.of());
    }

    private Pair pair(MemberId from) {
        return new Pair(from, noor);
    }

    private InvitationCard seen(MemberId reader, InvitationId id) {
        return cards.find(reader, id).orElseThrow();
    }

    private String said(MemberId reader, InvitationId id) {
        return words.text(seen(reader, id).how().getFirst().phrase());
    }

    private static void refuses(Reason reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        CannotInvite.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
