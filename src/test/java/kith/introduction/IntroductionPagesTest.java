package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.introduction.Introduction.State;
import kith.member.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Introductions as people see them at a browser without JavaScript. */
class IntroductionPagesTest extends AmongThree {

    private static final String MARKUP = "<b>Ada</b> \u202ekept our levels honest for six years, believe her.";

    private Visitor asker;
    private Visitor between;
    private Visitor target;

    @BeforeEach
    void atTheirBrowsers() {
        asker = people.signIn(adaAsWho);
        between = people.signIn(benAsWho);
        target = people.signIn(cleoAsWho);
    }

    @Test
    void fromTheProfileToTheLetter() throws InterruptedException {
        String form = "/members/" + target.handle() + "/introduction";
        assertThat(asker.get("/members/" + target.handle()).body()).contains(form);
        assertThat(asker.get(form).text())
                .contains("Ben Oduya", "connected with you since 2023", "knows Cleo since 2024");

        Answer thin = asker.post(form, "by", between.handle(), "note", NOTE, "why", "Ben says I should know you.");
        assertThat(thin.status()).isEqualTo(422);
        assertThat(thin.text()).contains("Ben says I should know you.", NOTE, "Send it as it is");

        Answer asked = asker.post(form, "by", between.handle(), "note", NOTE, "why", WHY);
        String path = String.valueOf(asked.location());
        assertThat(asker.follow(asked).text()).contains("Asked.", "Waits for Ben", "Cleo knows nothing of it yet");
        assertThat(asker.get(form).location()).isEqualTo(path);
        assertThat(between.get("/introductions").text()).contains(NOTE, WHY);
        assertThat(target.get(path).status()).isEqualTo(404);

        assertThat(between.post(path + "/forwarding", "words", WHY).status()).isEqualTo(422);
        assertThat(between.follow(between.post(path + "/forwarding", "words", MARKUP))
                        .text())
                .contains("Passed on, with your words.", "Cleo may let you know");
        String inbox = target.get("/invitations").body();
        assertThat(inbox)
                .contains("Introduced by <a href=\"/members/" + between.handle(), "&lt;b&gt;Ada&lt;/b&gt; kept")
                .doesNotContain("<b>Ada</b>", NOTE);
        target.post(inbox.replaceFirst("(?s).*?action=\"(/invitations/\\d+/acceptance)\".*", "$1"));
        until(() -> target.get(path).status() == 200);
        assertThat(target.get("/introductions?box=asked").text()).contains("Ben does not know that unless you say so");
        assertThat(target.get(path).body()).doesNotContain(NOTE);
        assertThat(between.get(path).text()).doesNotContain("are connected");
        assertThat(target.get(path).text()).contains("It opens a conversation of the three of you");
        target.post(path + "/telling");
        assertThat(between.get(path).text()).contains("Cleo lets you know that the two are connected");
    }

    @Test
    void bothNotesAreAskedAboutWhileTheyAreWritten() {
        String form = "/members/" + target.handle() + "/introduction";
        String canned = "Dear Molly, I'd like to add you to my professional network.";
        Answer note = asker.postByHtmx(form + "/note/assessment", "by", between.handle(), "note", canned);
        assertThat(note.text()).contains("Is this meant for Ben?");
        assertThat(note.body()).contains("coach-aloud", "<q><bdi>Molly</bdi></q>");
        String mark = note.body().replaceAll("(?s).*name=\"asked-note\" value=\"([^\"]*)\".*", "$1");
        assertThat(asker.postByHtmx(
                                form + "/note/assessment", "by", between.handle(), "note", canned, "asked-note", mark)
                        .status())
                .isEqualTo(204);
        assertThat(asker.postByHtmx(form + "/note/assessment", "note", canned).text())
                .as("while nobody is chosen")
                .doesNotContain("Is this meant");
        Answer why = asker.postByHtmx(form + "/why/assessment", "why", canned, "asked-why", "none");
        assertThat(why.text()).contains("Is this meant for Cleo?");
        assertThat(why.body()).contains("name=\"asked-why\"");
        assertThat(asker.postByHtmx(form + "/why/assessment", "why", WHY, "asked-why", "GREETING-1")
                        .text())
                .contains("No more questions about these words.");

        Answer offer = between.postByHtmx(
                "/introductions/assessment", "one", asker.handle(), "why", "I think you should connect.");
        assertThat(offer.body()).contains("<b>");
        assertThat(between.postByHtmx(
                                "/introductions/assessment",
                                "one",
                                asker.handle(),
                                "other",
                                target.handle(),
                                "why",
                                OFFER,
                                "asked",
                                "none")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void atTheThirdDegreeItSaysWhereToBegin() {
        MemberId dora = members.join("Dora Vance");
        connections.connect(cleo, dora, SINCE);
        assertThat(asker.get("/members/dora-vance/introduction").status()).isIn(200, 404);
        String handle = people.member("Enzo Far").handle();
        assertThat(asker.get("/members/" + handle + "/introduction").text()).contains("There is nobody at the moment");
        assertThat(asker.get("/members/" + between.handle() + "/introduction").text())
                .contains("You are connected already.");
    }

    @Test
    void whatLeansOnSomebodyElsesWordIsShownTheWay() {
        Answer coached = asker.post(
                "/members/" + target.handle() + "/invitation",
                "how",
                "search",
                "why",
                "My best friend Molly says I should connect with you.");
        assertThat(coached.status()).isEqualTo(422);
        assertThat(coached.body())
                .contains("/members/" + target.handle() + "/introduction", "Ask for an introduction to Cleo instead");
    }

    @Test
    void twoAreOfferedToEachOther() {
        Answer form = between.get("/introductions/new?one=" + asker.handle());
        assertThat(form.body()).contains("value=\"" + asker.handle() + "\" checked");
        Answer bad = between.post("/introductions", "one", asker.handle(), "other", "", "why", OFFER);
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("Whom do you mean?", OFFER);
        String path = String.valueOf(
                between.post("/introductions", "one", asker.handle(), "other", target.handle(), "why", OFFER)
                        .location());
        assertThat(asker.get("/introductions?box=answer").text()).contains(OFFER, "Cleo Marsh", "Ben Oduya");
        asker.post(path + "/refusal", "manner", "quiet", "words", "No.");
        assertThat(between.get(path).text()).contains("Waits for both").doesNotContain("No.");
        assertThat(target.follow(target.post(path + "/acceptance")).text()).contains("It waits for Ada");
        assertThat(asker.post(path + "/acceptance").status()).isEqualTo(409);
        clock.advance(Duration.ofDays(31));
        jobs.expire();
        assertThat(seen(ben, new IntroductionId(Long.parseLong(path.replaceAll("\\D", "")))))
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void whoeverWouldRatherNotBeAskedIsNotOnTheList() {
        String form = "/members/" + target.handle() + "/introduction";
        between.post("/introductions/asking", "open", "false");
        assertThat(between.get("/introductions").text()).contains("Let them ask me");
        assertThat(asker.get(form).text())
                .contains("There is nobody at the moment")
                .doesNotContain("Ben Oduya");
        Answer stale = asker.post(form, "by", between.handle(), "note", NOTE, "why", WHY, "insist", "as_it_is");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains(NOTE, WHY, "cannot be asked for this introduction at present");
    }

    @Test
    void aNoCanBeUndoneForFiveMinutes() {
        assertThat(between.get("/introductions").text()).contains("At most 5 requests wait for you at a time.");
        String path = "/introductions/" + ask();
        Answer declined = between.post(path + "/refusal", "manner", "told", "words", "After the summer.");
        assertThat(between.follow(declined).text()).contains("After the summer.", "Nothing has left before then.");
        assertThat(asker.get(path).text()).contains("Waits for Ben").doesNotContain("After the summer.");
        assertThat(asker.post(path + "/undo").status()).isEqualTo(404);
        assertThat(between.follow(between.post(path + "/undo")).text()).contains("It is open again.", "Pass it on");
        between.post(path + "/refusal", "manner", "told", "words", "After the summer.");
        told();
        assertThat(asker.get(path).text()).contains("Ben said", "After the summer.");
        assertThat(between.get(path).text()).doesNotContain("Nothing has left before then.");
        Answer late = between.post(path + "/undo");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("The five minutes are over");
    }

    @Test
    void somebodyHiddenIsNeitherAGoBetweenNorATarget() {
        blocks.block(ben, ada);
        assertThat(asker.get("/members/" + target.handle() + "/introduction").text())
                .doesNotContain("Ben Oduya");
        blocks.block(cleo, ada);
        assertThat(asker.get("/members/" + target.handle() + "/introduction").status())
                .isEqualTo(404);
        assertThat(asker.post("/members/" + target.handle() + "/introduction", "by", between.handle())
                        .status())
                .isEqualTo(404);
    }
}
