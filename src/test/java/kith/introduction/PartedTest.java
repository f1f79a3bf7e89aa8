package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The conversation that an introduction opens is not opened among people who have parted before it could be. */
class PartedTest extends AmongThree {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void opensWhereNobodyParted() throws InterruptedException {
        IntroductionId id = offer();
        agreements.accept(ada, id);
        agreements.accept(cleo, id);
        until(() -> opened(id));
    }

    @Test
    void notWhereOneBlocksAnother() throws InterruptedException {
        IntroductionId id = offer();
        agreements.accept(ada, id);
        transaction.executeWithoutResult(status -> {
            agreements.accept(cleo, id);
            blocks.block(cleo, ben);
        });
        until(() -> heard(id));
        assertThat(opened(id)).isFalse();
    }

    @Test
    void notWhereTheTwoAreNotConnectedAnyMoreWhenTheGoBetweenIsTold() throws InterruptedException {
        IntroductionId id = ask();
        accepted(id);
        transaction.executeWithoutResult(status -> {
            agreements.tell(cleo, id);
            connections.remove(ada, cleo);
        });
        until(() -> heard(id));
        assertThat(opened(id)).isFalse();
    }

    private boolean opened(IntroductionId id) {
        return sql.sql("select exists (select from conversation_origin where origin = :origin)")
                .param("origin", "introduction-" + id.value())
                .query(Boolean.class)
                .single();
    }

    private boolean heard(IntroductionId id) {
        return sql.sql("""
                select not exists (select from event_publication
                    where serialized_event like :id and listener_id like '%kith.message.Introduced%')
                """)
                .param("id", "%{\"value\":" + id.value() + "}%")
                .query(Boolean.class)
                .single();
    }
}
