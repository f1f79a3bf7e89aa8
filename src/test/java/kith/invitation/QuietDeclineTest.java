package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A quiet decline is no answer: whatever its sender asks Kith, an invitation declined quietly and one still open answer byte for byte the same, apart from who and
 * which it is, and the random tokens of forms.
 */
class QuietDeclineTest extends BetweenTwo {

    private Visitor sender;
    private Visitor.Who open;
    private Visitor.Who declined;
    private InvitationId toOpen;
    private InvitationId toDeclined;

    @BeforeEach
    void oneOpenAndOneDeclinedQuietly() {
        sender = people.signedIn("Ines Madeira");
        // The first form of all brings a cookie; every page after it looks like the next.
        sender.token();
        open = people.member("Noor Aaltonen");
        declined = people.member("Noor Aaltonen");
        toOpen = send(sender.id(), open.id());
        toDeclined = send(sender.id(), declined.id());
        refusals.decline(declined.id(), toDeclined, Refusal.Manner.QUIET, "These words go nowhere.");
        jobs.tellRefusals();
    }

    @Test
    void everyPageOfTheSenderLooksTheSame() {
        assertThat(pages(declined, toDeclined)).isEqualTo(pages(open, toOpen));
    }

    @Test
    void writingAgainIsRefusedTheSame() {
        assertThat(alike(again(declined), declined, toDeclined)).isEqualTo(alike(again(open), open, toOpen));
    }

    @Test
    void withdrawingSucceedsTheSameAndSoDoesEverythingAfter() {
        Answer ofDeclined = sender.post("/invitations/" + toDeclined + "/withdrawal");
        Answer ofOpen = sender.post("/invitations/" + toOpen + "/withdrawal");

        assertThat(alike(ofDeclined, declined, toDeclined)).isEqualTo(alike(ofOpen, open, toOpen));
        assertThat(alike(sender.follow(ofDeclined), declined, toDeclined))
                .isEqualTo(alike(sender.follow(ofOpen), open, toOpen));
        assertThat(pages(declined, toDeclined)).isEqualTo(pages(open, toOpen));
        assertThat(alike(again(declined), declined, toDeclined)).isEqualTo(alike(again(open), open, toOpen));
    }

    @Test
    void answeringAQuestionAskedBeforeTheDeclineIsTheSame() {
        InvitationId asked = ask(people.member("Noor Aaltonen"));
        Visitor.Who quiet = people.member("Noor Aaltonen");
        InvitationId askedAndDeclined = ask(quiet);
        refusals.decline(quiet.id(), askedAndDeclined, Refusal.Manner.QUIET, "");

        Answer ofDeclined = sender.post("/invitations/" + askedAndDeclined + "/answer", "answer", "At the quay.");
        Answer ofOpen = sender.post("/invitations/" + asked + "/answer", "answer", "At the quay.");

        assertThat(ofDeclined.status()).isEqualTo(ofOpen.status());
        assertThat(seen(sender.id(), askedAndDeclined).state())
                .isEqualTo(seen(sender.id(), asked).state());
        assertThat(seen(sender.id(), askedAndDeclined).rounds().getFirst().answer())
                .isEqualTo("At the quay.");
    }

    @Test
    void expiryComesOnTheSameDay() {
        clock.advance(Invitation.LIFE.plusHours(1));
        jobs.expire();

        assertThat(pages(declined, toDeclined)).isEqualTo(pages(open, toOpen));
        assertThat(seen(sender.id(), toDeclined).state()).isEqualTo(Invitation.State.EXPIRED);
    }

    private InvitationId ask(Visitor.Who recipient) {
        InvitationId id = send(sender.id(), recipient.id());
        answers.ask(recipient.id(), id, "Where did we meet?");
        return id;
    }

    private Answer again(Visitor.Who recipient) {
        return sender.post(
                "/members/" + recipient.handle() + "/invitation",
                "how",
                "search",
                "why",
                Letters.REASON,
                "insist",
                "as_it_is");
    }

    private Map<String, String> pages(Visitor.Who recipient, InvitationId id) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String path : new String[] {
            "/invitations/" + id, "/members/" + recipient.handle(), "/members/" + recipient.handle() + "/invitation"
        }) {
            pages.put(
                    path.replace(recipient.handle(), "HANDLE").replace(id.toString(), "ID"),
                    alike(sender.get(path), recipient, id));
        }
        return pages;
    }

    /** The whole answer with what must differ made alike: the two people's handles, the invitations' numbers, and tokens. */
    private static String alike(Answer answer, Visitor.Who recipient, InvitationId id) {
        String whole = answer.status() + "\n"
                + answer.headers().map().entrySet().stream()
                        .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                        .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                        .filter(header -> !header.getKey().equalsIgnoreCase("x-request-id"))
                        .toList()
                + "\n" + answer.body();
        return whole.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF")
                .replaceAll("kith-form=[^;,\\]]*", "TOKEN")
                // Says where to, and what the next page shows in words.
                .replaceAll("kith-notice=[^;,\\]]*(; [A-Z][^;,\\]]*, [^;,\\]]*GMT|; [^;,\\]]*)*", "NOTICE")
                .replaceAll("\\b" + recipient.handle() + "\\b", "HANDLE")
                .replaceAll("(?<=invitations/|invitation-|from-|answer-|why-)" + id + "\\b", "ID")
                .replaceAll("datetime=\"[^\"]*\" title=\"[^\"]*\"", "WHEN");
    }
}
