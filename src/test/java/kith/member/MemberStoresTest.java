package kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import kith.FreshDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Asks PostgreSQL how it would go about the questions that are asked most. A few thousand members are read through faster than looked up, so reading
 * through is made dear: an index that does not fit the question would still not be used.
 */
class MemberStoresTest {

    private static final JdbcClient JDBC = JdbcClient.create(database());

    private static DataSource database() {
        DataSource database = new DriverManagerDataSource(
                FreshDatabase.create() + "&options=-c%20enable_seqscan%3Doff", "postgres", "postgres");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @BeforeAll
    static void fill() {
        JDBC.sql("""
                        create function letters(n int) returns text language sql immutable
                        return lower(regexp_replace(encode(sha256(n::text::bytea), 'base64'), '[^A-Za-z0-9]', '', 'g'))
                        """).update();
        JDBC.sql("""
                        insert into member (handle, name, sort_name, search_text, joined)
                        select 'member-' || n, 'Member ' || n, letters(n), letters(-n), '2026-01-01'
                        from generate_series(1, 4000) n
                        """).update();
        JDBC.sql("insert into member_handle (handle, member_id) select handle, member_id from member")
                .update();
        JDBC.sql("""
                        insert into member_block (member_id, peer_id, side, since)
                        select n % 400 + 1, n + 400, 'by_me', '2026-01-01' from generate_series(1, 3000) n
                        """).update();
        JDBC.sql("""
                        insert into member_station (member_id, kind, nth, name, name_key, what, from_year)
                        select n, 'WORK', 0, 'Acme', 'acme', '', 2000 from generate_series(1, 4000) n
                        """).update();
        JDBC.sql("update member set photo = md5(handle) where member_id % 3 = 0")
                .update();
        JDBC.sql("vacuum analyze").update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    member_handle_pk      | select member_id from member_handle where handle = 'member-77'
                    member_pk             | select name from member where member_id = any('{3,5,8}') and standing = 'live'
                    member_block_pk       | select peer_id from member_block where member_id = 7 and peer_id = any('{3,5,2008}')
                    member_by_name        | select member_id from member where standing = 'live' and (sort_name, member_id) > ('c4', 0) order by sort_name, member_id limit 21
                    member_by_words       | select member_id from member where standing = 'live' and search_document @@ to_tsquery('simple', '''a4ayc'':*')
                    member_by_spelling    | select member_id from member where standing = 'live' and ('a4ayc80ogda4' <% sort_name or 'a4ayc80ogda4' <% search_text)
                    member_by_photo       | select 1 from member where photo = 'c4ca4238a0b923820dcc509a6f75849b'
                    member_station_pk     | select x.name from member_station x join member_station y on y.kind = x.kind and y.name_key = x.name_key where x.member_id = 3 and y.member_id = 5
                    """)
    void usesAnIndex(String index, String question) {
        List<String> plan = JDBC.sql("explain " + question).query(String.class).list();
        assertThat(String.join("\n", plan)).contains(index).doesNotContain("Seq Scan");
    }

    @Test
    void looksLikeTheStoresQuestions() {
        DirectoryStore store = new DirectoryStore(JDBC);
        MemberId viewer = new MemberId(1);
        assertThat(store.everybody(viewer, DirectoryStore.Place.START, 21)).hasSize(21);
        assertThat(store.matching(viewer, List.of("a4ayc"), DirectoryStore.Place.START, 21))
                .isNotEmpty();
        assertThat(store.resembling(viewer, "a4ayc80ogda4", 0.6f, 21)).isNotEmpty();
    }
}
