package kith.member;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which picture shows whom. */
@Repository
class PhotoStore {

    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the picture with this key, or none, in the place of the one before, and gives the key of that. */
    Optional<String> replace(MemberId member, @Nullable String key) {
        return jdbc.sql("""
                        with before as (select photo from member where member_id = :member for update)
                        update member set photo = :key from before where member_id = :member
                        returning before.photo
                        """)
                .param("member", member.value())
                .param("key", key)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** Whether it shows anybody. */
    boolean inUse(String key) {
        return jdbc.sql("select exists (select 1 from member where photo = :key)")
                .param("key", key)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
