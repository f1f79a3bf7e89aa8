package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.Visitor;
import kith.connection.Connections;
import kith.introduction.Agreements;
import kith.introduction.Forwarding;
import kith.introduction.IntroductionEndings;
import kith.introduction.IntroductionId;
import kith.introduction.IntroductionJobs;
import kith.introduction.IntroductionReplies;
import kith.introduction.Introductions;
import kith.introduction.Introductions.Request;
import kith.introduction.Trio;
import kith.member.Blocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada, who would like to know Cleo; and Ben, who knows both. */
class IntroductionMailTest extends MailTest {

    private static final String NOTE =
            "You and Cleo levelled the Emden pier together. I have the benchmark of 1931 that you two looked for.";
    private static final String TO_CLEO =
            "Your paper on the Emden gauge leaves out 1931. I have that year's roll from my grandfather's attic.";
    private static final String WORDS = "Ada kept our levels honest for six years. Believe her about the roll.";

    @Autowired
    Introductions introductions;

    @Autowired
    IntroductionReplies replies;

    @Autowired
    Forwarding forwarding;

    @Autowired
    Agreements agreements;

    @Autowired
    IntroductionEndings endings;

    @Autowired
    IntroductionJobs jobs;

    @Autowired
    Connections connections;

    @Autowired
    Blocks blocks;

    private Visitor.Who ada;
    private Visitor.Who ben;
    private Visitor.Who cleo;

    @BeforeEach
    void benKnowsBoth() {
        ada = people.member("Ada Brink");
        ben = people.member("Ben Oduya");
        cleo = people.member("Cleo Marsh");
        for (Visitor.Who each : List.of(ada, cleo)) {
            connections.connect(ben.id(), each.id(), Instant.parse("2024-05-01T00:00:00Z"));
        }
    }

    @Test
    void tellsTheGoBetweenWithEveryWordAndWhomItIsForNothing() {
        IntroductionId id = ask();
        MimeMessage letter = onlyLetter(ben);
        assertThat(subject(letter)).isEqualTo("Ada Brink would like you to introduce them to Cleo Marsh");
        assertThat(text(letter))
                .startsWith("Ada Brink would like you to introduce them to Cleo Marsh\n\nAda Brink\n"
                        + "http://kith.example.org/members/")
                .contains("Ada writes to you\n> " + NOTE)
                .contains("Ada to Cleo, if you pass it on\n> " + TO_CLEO)
                .contains("Waits for you until ")
                .contains("Read and answer\nhttp://kith.example.org/introductions/" + id + "\n");
        assertThat(html(letter))
                .contains(NOTE, "href=\"http://kith.example.org/introductions/" + id + "\"")
                .doesNotContain("<img", "<link", "<script", "src=");
        assertThat(header(letter, "List-Unsubscribe")).contains(ben.id() + "-introductions-");
        assertThat(received(cleo.address())).isEmpty();
        assertThat(received(ada.address())).isEmpty();
    }

    @Test
    void tellsEachStepToWhomItConcerns() {
        IntroductionId id = ask();
        letters(ben);
        replies.ask(ben.id(), id, "Which roll is it?");
        awaitQueued(ada.id(), Kind.INTRODUCTION_QUESTION);
        MimeMessage asked = onlyLetter(ada);
        assertThat(subject(asked)).isEqualTo("Ben Oduya asks you something before introducing you to Cleo Marsh");
        assertThat(text(asked)).contains("Ben asks\n> Which roll is it?");

        replies.answer(ada.id(), id, "The blue one.");
        awaitQueued(ben.id(), Kind.INTRODUCTION_ANSWER);
        assertThat(text(letters(ben).getLast())).contains("Ada answered\n> The blue one.");

        forwarding.forward(ben.id(), id, WORDS);
        awaitQueued(ada.id(), Kind.INTRODUCTION_FORWARDED);
        MimeMessage forwarded = letters(ada).getLast();
        assertThat(subject(forwarded)).isEqualTo("Ben Oduya passed your note on to Cleo Marsh");
        assertThat(text(forwarded)).contains("Ben said\n> " + WORDS);
        awaitListeners();
        assertThat(letters(cleo))
                .extracting(MailTest::subject)
                .as("to her it is an invitation")
                .containsExactly("Ada Brink invites you to connect");
    }

    @Test
    void tellsOfAnOfferAndThatItCameToSomething() {
        IntroductionId id = offer();
        assertThat(subject(onlyLetter(cleo)))
                .isEqualTo("Ben Oduya thinks that you and Ada Brink should know each other");
        letters(ada);
        agreements.accept(ada.id(), id);
        agreements.accept(cleo.id(), id);
        awaitQueued(ben.id(), Kind.INTRODUCTION_AGREED);
        awaitListeners();
        assertThat(subject(onlyLetter(ben))).isEqualTo("Ada Brink and Cleo Marsh said yes to your introduction");
        assertThat(subject(letters(ada).getLast())).isEqualTo("You and Cleo Marsh are connected, by way of Ben Oduya");
        assertThat(subject(letters(cleo).getLast())).isEqualTo("You and Ada Brink are connected, by way of Ben Oduya");
    }

    @Test
    void aDeclineIsToldIfItIsToBeAndElseNever() {
        IntroductionId quiet = ask();
        letters(ben);
        replies.decline(ben.id(), quiet, false, "Not for me to say.");
        awaitListeners();
        assertThat(letters(ada)).isEmpty();

        IntroductionId offered = offer();
        replies.decline(ada.id(), offered, true, "We have met, and it was enough.");
        clock.advance(Duration.ofMinutes(5));
        jobs.tellRefusals();
        awaitQueued(ben.id(), Kind.INTRODUCTION_DECLINED);
        MimeMessage told = letters(ben).getLast();
        assertThat(subject(told)).isEqualTo("Ada Brink answered about an introduction");
        assertThat(text(told)).contains("Ada said\n> We have met, and it was enough.");
        assertThat(subject(onlyLetter(cleo))).as("to her it waits on").startsWith("Ben Oduya thinks that you and");
        assertThat(text(onlyLetter(cleo))).doesNotContain("enough");
    }

    @Test
    void whatTheOtherQuietlyDeclinedIsToldAsIfItWaited() {
        IntroductionId id = offer();
        replies.decline(ada.id(), id, false, "");
        awaitQueued(cleo.id(), Kind.INTRODUCTION_OFFERED);
        assertThat(text(onlyLetter(cleo))).contains("Waits for you until ").doesNotContain("eclined");
        assertThat(letters(ben)).isEmpty();
    }

    @Test
    void looksAgainWhenItLeaves() {
        endings.withdraw(ada.id(), ask());
        assertThat(letters(ben)).isEmpty();
        assertThat(states(ben.id())).containsExactly("skipped");

        offer();
        awaitQueued(ada.id(), Kind.INTRODUCTION_OFFERED);
        awaitQueued(cleo.id(), Kind.INTRODUCTION_OFFERED);
        blocks.block(cleo.id(), ada.id());
        assertThat(letters(ada)).isEmpty();
        assertThat(letters(cleo)).isEmpty();
        assertThat(states(ada.id())).containsExactly("skipped");
    }

    @Test
    void whoIsSuspendedIsInNoLetter() {
        ask();
        sql.sql("update member set standing = 'suspended' where member_id = :id")
                .param("id", cleo.id().value())
                .update();
        assertThat(letters(ben)).isEmpty();
    }

    private IntroductionId ask() {
        IntroductionId id =
                introductions.ask(new Trio(ben.id(), ada.id(), cleo.id()), new Request(NOTE, TO_CLEO, true));
        awaitQueued(ben.id(), Kind.INTRODUCTION_ASKED);
        return id;
    }

    private IntroductionId offer() {
        IntroductionId id = introductions.offer(
                new Trio(ben.id(), ada.id(), cleo.id()),
                "Ada has the Emden roll of 1931, and Cleo has been looking for the gap in it since her thesis.",
                true);
        awaitQueued(cleo.id(), Kind.INTRODUCTION_OFFERED);
        return id;
    }
}
