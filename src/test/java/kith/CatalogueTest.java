package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads PostgreSQL's catalogue and holds what lets Kith grow onto many servers: see "Room to grow" in ARCHITECTURE.md. */
@KithTest
class CatalogueTest {

    /** Tables that an owner's rows live in, and the column that says whose they are. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("member", "member_id"),
            Map.entry("member_audience", "member_id"),
            Map.entry("member_station", "member_id"),
            Map.entry("member_link", "member_id"),
            Map.entry("member_block", "member_id"),
            Map.entry("never_suggested", "member_id"),
            Map.entry("member_group", "member_id"),
            Map.entry("account", "member_id"),
            Map.entry("connection", "member_id"),
            Map.entry("connection_memory", "member_id"),
            Map.entry("connection_touch", "member_id"),
            Map.entry("notice", "member_id"),
            Map.entry("conversation", "conversation_id"),
            Map.entry("message", "conversation_id"),
            Map.entry("participant", "member_id"),
            Map.entry("message_hidden", "member_id"),
            Map.entry("invitation", "recipient_id"),
            Map.entry("invitation_round", "recipient_id"),
            Map.entry("sent_invitation", "sender_id"),
            Map.entry("invitation_draft", "sender_id"),
            Map.entry("saved_reply", "member_id"),
            Map.entry("recommendation", "subject_id"),
            Map.entry("shown_recommendation", "subject_id"),
            Map.entry("authored_recommendation", "author_id"),
            Map.entry("unplaced", "sender_id"),
            Map.entry("contest", "sender_id"),
            Map.entry("first_try", "sender_id"),
            Map.entry("link", "member_id"),
            Map.entry("access_token", "member_id"),
            Map.entry("answered_request", "member_id"),
            Map.entry("pace", "who"),
            Map.entry("groups", "group_id"),
            Map.entry("group_membership", "group_id"),
            Map.entry("event", "event_id"),
            Map.entry("attendance", "event_id"),
            Map.entry("member_event", "member_id"),
            Map.entry("mail_outbox", "member_id"),
            Map.entry("mail_choice", "member_id"),
            Map.entry("mail_key", "member_id"),
            Map.entry("former_address", "member_id"),
            Map.entry("known_device", "member_id"),
            Map.entry("introduction", "introducer_id"),
            Map.entry("introduction_round", "introducer_id"),
            Map.entry("introduction_side", "member_id"),
            Map.entry("introduction_asking", "member_id"),
            Map.entry("attempt", "who"));

    /** Tables that nobody owns, and why. */
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("member_handle", "unique across owners"),
            Map.entry("account_address", "unique across owners"),
            Map.entry("group_slug", "unique across owners"),
            Map.entry("group_name", "unique across owners"),
            Map.entry("link_token", "unique across owners"),
            Map.entry("access_token_hash", "unique across owners"),
            Map.entry("account_link", "found by what its bearer holds"),
            Map.entry("conversation_pair", "unique for two people, keyed by the pair"),
            Map.entry("conversation_origin", "unique across owners"),
            Map.entry("open_invitation", "unique for two people, keyed by the pair"),
            Map.entry("event_publication", "an outbox, as Spring Modulith has it"),
            Map.entry("spring_session", "as Spring Session has it"),
            Map.entry("spring_session_attributes", "as Spring Session has it"),
            Map.entry("flyway_schema_history", "the migrations that have been"),
            Map.entry("kith_about", "a line or two about the whole database"),
            Map.entry("operator_code", "one row, before there is anybody"),
            Map.entry("reason_signature", "looked up across all senders by what they have alike"),
            Map.entry("connection_change", "a log that every server follows"),
            Map.entry("try_tally", "a count of many"),
            Map.entry("letter_tally", "a count of many"),
            Map.entry("turn", "a row for each piece of work of the servers"));

    /** Foreign keys whose two sides may have different owners: they fall where tables are spread by owner. */
    private static final Set<String> ACROSS_OWNERS =
            Set.of("account_address_account_fk", "spring_session_attributes_fk");

    private final JdbcClient sql;

    CatalogueTest(JdbcClient sql) {
        this.sql = sql;
    }

    @Test
    void everyTableHasItsPlace() {
        TreeSet<String> known = new TreeSet<>(OWNERS.keySet());
        known.addAll(NOBODYS.keySet());
        assertThat(
                        names(
                                "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"))
                .containsExactlyElementsOf(known);
    }

    @Test
    void everyTableHasAPrimaryKeyAndOwnedOnesBeginWithTheOwner() {
        Map<String, String> first = new TreeMap<>();
        sql.sql("""
                select c.relname, a.attname from pg_class c
                join pg_index i on i.indrelid = c.oid and i.indisprimary
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where c.relnamespace = 'public'::regnamespace
                """).query(row -> {
            first.put(row.getString(1), row.getString(2));
        });
        assertThat(first.keySet()).containsAll(OWNERS.keySet()).containsAll(NOBODYS.keySet());
        assertThat(first).containsAllEntriesOf(OWNERS);
    }

    @Test
    void whatIsUniqueWithinAnOwnersTableIsUniqueForThatOwner() {
        Map<String, String> first = new TreeMap<>();
        sql.sql("""
                select c.relname, x.relname, a.attname from pg_index i
                join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where i.indisunique and c.relnamespace = 'public'::regnamespace
                """).query(row -> {
            if (OWNERS.containsKey(row.getString(1))) {
                first.put(row.getString(1) + "." + row.getString(2), row.getString(3));
            }
        });
        assertThat(first)
                .allSatisfy((index, column) ->
                        assertThat(column).as(index).isEqualTo(OWNERS.get(index.substring(0, index.indexOf('.')))));
    }

    @Test
    void everyConstraintWasGivenItsName() {
        // Not null needs no name: since PostgreSQL 18 it is a constraint too, before it is not. Flyway's table is its
        // own.
        assertThat(names("""
                select conname from pg_constraint
                where connamespace = 'public'::regnamespace and contype <> 'n'
                  and conrelid <> 'flyway_schema_history'::regclass
                """)).isNotEmpty().noneMatch(name -> name.matches(".*_(pkey|key|fkey|check|excl)\\d*"));
    }

    @Test
    void identitiesAreBigint() {
        assertThat(names("""
                select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
                where table_schema = 'public' and is_identity = 'YES'
                """)).isNotEmpty().allMatch(column -> column.endsWith(" bigint"));
        assertThat(names("select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace"))
                .as("sequences beside the identities'")
                .hasSameSizeAs(names("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and is_identity = 'YES'
                        """));
    }

    @Test
    void nothingHappensBehindTheCodesBack() {
        assertThat(names("select tgname from pg_trigger where not tgisinternal"))
                .isEmpty();
        assertThat(names("select rulename from pg_rules where schemaname = 'public'"))
                .isEmpty();
        assertThat(names("""
                select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
                  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                """)).as("functions of our own").isEmpty();
    }

    @Test
    void timesAndChanceAreParametersAndNoDefaultMakesThemUp() {
        assertThat(names("""
                select c.relname || '.' || a.attname || ' ' || pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
                join pg_class c on c.oid = d.adrelid
                join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                where c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
                """))
                .noneMatch(column -> column.matches("(?i).*(now\\(|current_|clock_timestamp|random|uuid|nextval).*"));
    }

    @Test
    void foreignKeysKeepToOneOwnerOrAreListed() {
        TreeSet<String> across = new TreeSet<>();
        sql.sql("""
                select f.conname, c.relname, a.attname, r.relname, b.attname from pg_constraint f
                join pg_class c on c.oid = f.conrelid join pg_class r on r.oid = f.confrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
                join pg_attribute b on b.attrelid = r.oid and b.attnum = f.confkey[1]
                where f.contype = 'f' and f.connamespace = 'public'::regnamespace
                """).query(row -> {
            boolean owned = row.getString(3).equals(OWNERS.get(row.getString(2)))
                    && row.getString(5).equals(OWNERS.get(row.getString(4)));
            if (!owned) {
                across.add(row.getString(1));
            }
        });
        assertThat(across).containsExactlyElementsOf(new TreeSet<>(ACROSS_OWNERS));
    }

    private List<String> names(String query) {
        return sql.sql(query).query(String.class).list().stream().sorted().toList();
    }
}
