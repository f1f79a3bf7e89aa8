package kith.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.connection.FollowUpDue;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;

@KithTest
class FollowUpNoticesTest {

    private static final Instant DAY = Instant.parse("2026-05-12T07:00:00Z");

    private final FollowUpNotices notices;
    private final People people;

    FollowUpNoticesTest(FollowUpNotices notices, People people) {
        this.notices = AopTestUtils.getTargetObject(notices);
        this.people = people;
    }

    @Test
    void remindsTheirOwnerOnceOfEach() {
        Visitor ada = people.signedIn("Reminded Ada");
        Visitor ben = people.signedIn("Meant Ben");
        Visitor.Who cato = people.member("Meant Cato");
        FollowUpDue due = new FollowUpDue(ada.id(), ben.id(), DAY);
        notices.on(due);
        notices.on(due);
        notices.on(new FollowUpDue(ada.id(), cato.id(), DAY));
        String page = ada.get("/notices").body();
        assertThat(page.split("You meant to be in touch with")).hasSize(3);
        assertThat(page).contains("/connections/" + ben.handle(), "/connections/" + cato.handle());
        assertThat(ben.get("/notices").text()).doesNotContain("in touch");
    }
}
