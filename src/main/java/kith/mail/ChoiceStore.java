package kith.mail;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often members get mail about what, and the keys of the links that end it. */
@Repository
class ChoiceStore {

    private final JdbcClient sql;

    ChoiceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the member chose; what they said nothing of is absent. */
    Map<Topic, Rhythm> of(MemberId member) {
        Map<Topic, Rhythm> chosen = new EnumMap<>(Topic.class);
        sql.sql("select topic, rhythm from mail_choice where member_id = :member")
                .param("member", member.value())
                .query(row -> {
                    Rhythm rhythm = Rhythm.of(row.getString(2)).orElseThrow();
                    Topic.of(row.getString(1)).ifPresent(topic -> chosen.put(topic, rhythm));
                });
        return chosen;
    }

    /** What each of the members chose about one topic; who said nothing of it is absent. */
    Map<MemberId, Rhythm> of(Collection<MemberId> members, Topic topic) {
        Map<MemberId, Rhythm> chosen = new HashMap<>();
        sql.sql("select member_id, rhythm from mail_choice where member_id = any(:members) and topic = :topic")
                .param("members", MemberId.numbers(members))
                .param("topic", topic.code())
                .query(row -> {
                    chosen.put(
                            new MemberId(row.getLong(1)),
                            Rhythm.of(row.getString(2)).orElseThrow());
                });
        return chosen;
    }

    void set(MemberId member, Topic topic, Rhythm rhythm) {
        sql.sql("""
                insert into mail_choice (member_id, topic, rhythm) values (:member, :topic, :rhythm)
                on conflict (member_id, topic) do update set rhythm = excluded.rhythm
                """)
                .param("member", member.value())
                .param("topic", topic.code())
                .param("rhythm", rhythm.code())
                .update();
    }

    Optional<String> key(MemberId member) {
        return sql.sql("select secret from mail_key where member_id = :member")
                .param("member", member.value())
                .query(String.class)
                .optional();
    }

    /** The member's key, which is {@code fresh} where there was none. */
    String key(MemberId member, String fresh) {
        sql.sql("insert into mail_key (member_id, secret) values (:member, :fresh) on conflict (member_id) do nothing")
                .param("member", member.value())
                .param("fresh", fresh)
                .update();
        return key(member).orElseThrow();
    }
}
