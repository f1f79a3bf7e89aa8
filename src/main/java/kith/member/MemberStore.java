package kith.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.member.Attention.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Who there is, and who is visible to whom. */
@Repository
class MemberStore {

    private final JdbcClient jdbc;
    private final SingletonSupplier<String> settings;

    MemberStore(JdbcClient jdbc, ObjectProvider<Attention> attention) {
        this.jdbc = jdbc;
        this.settings = SingletonSupplier.of(() -> question(attention.stream().toList()));
    }

    private static String question(List<Attention> attention) {
        return """
                select m.handle, m.name, m.photo, m.zone, m.door, m.opening_question, m.settled is not null,
                    m.standing = 'live', %s, %s
                from member m where m.member_id = :member
                """.formatted(waiting(attention, Place.NOTICES), waiting(attention, Place.MESSAGES));
    }

    private static String waiting(List<Attention> attention, Place place) {
        return Stream.concat(
                        Stream.of("false"),
                        attention.stream()
                                .filter(known -> known.place() == place)
                                .map(Attention::waiting))
                .collect(Collectors.joining(" or "));
    }

    MemberId insert(String handle, String name, String sortName, Instant joined) {
        return jdbc.sql("""
                        insert into member (handle, name, sort_name, joined)
                        values (:handle, :name, :sortName, :joined) returning member_id
                        """)
                .param("handle", handle)
                .param("name", name)
                .param("sortName", sortName)
                .param("joined", Timestamp.from(joined))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .single();
    }

    /** Takes the handle for the member; false where somebody has it. */
    boolean claim(String handle, MemberId member) {
        return jdbc.sql(
                                "insert into member_handle (handle, member_id) values (:handle, :member) on conflict do nothing")
                        .param("handle", handle)
                        .param("member", member.value())
                        .update()
                == 1;
    }

    void setHandle(MemberId member, String handle) {
        jdbc.sql("update member set handle = :handle where member_id = :member")
                .param("handle", handle)
                .param("member", member.value())
                .update();
    }

    /** The highest number behind {@code handle-}, 1 where only the bare handle is taken, 0 where it is free. */
    long highestSuffix(String handle) {
        return jdbc.sql("""
                        select coalesce(max(case when handle = :handle then 1
                                                 else substring(handle from length(:handle) + 2)::bigint end), 0)
                        from member_handle
                        where handle = :handle
                           or (handle > :handle || '-' and handle < :handle || '.'
                               and substring(handle from length(:handle) + 2) ~ '^[0-9]{1,15}$')
                        """)
                .param("handle", handle)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** The member with this handle, if they show anything to everybody. */
    Optional<MemberId> open(String handle) {
        return jdbc.sql("""
                        select m.member_id from member_handle h join member m on m.member_id = h.member_id
                        where h.handle = :handle and m.standing = 'live'
                          and exists (select 1 from member_audience a
                                      where a.member_id = m.member_id and a.audience = 'PUBLIC')
                        """)
                .param("handle", handle)
                .query((row, n) -> new MemberId(row.getLong(1)))
                .optional();
    }

    /** What cards are made of; members who are not live have no row. */
    List<CardRow> cards(Collection<MemberId> members) {
        return jdbc.sql("""
                        select m.member_id, m.handle, m.name, m.headline, m.photo,
                               array(select a.field || ' ' || a.audience from member_audience a
                                     where a.member_id = m.member_id)
                        from member m where m.member_id = any(:members) and m.standing = 'live'
                        """)
                .param("members", numbers(members))
                .query(MemberStore::card)
                .list();
    }

    /** What a member has set, and what the layout shows them of themselves and of what waits: one query, since every page asks. */
    Optional<Settings> settings(MemberId member) {
        return jdbc.sql(settings.obtain())
                .param("member", member.value())
                .query(MemberStore::settings)
                .optional();
    }

    Set<Long> unseen() {
        return jdbc.sql("select member_id from member where standing <> 'live'")
                .query(Long.class)
                .set();
    }

    Optional<Members.Reception> reception(MemberId member) {
        return jdbc.sql("select door, opening_question from member where member_id = :member")
                .param("member", member.value())
                .query((row, n) -> new Members.Reception(Door.valueOf(row.getString(1)), row.getString(2)))
                .optional();
    }

    Map<MemberId, Door> doors(Collection<MemberId> members) {
        Map<MemberId, Door> doors = new HashMap<>();
        jdbc.sql("select member_id, door from member where member_id = any(:members)")
                .param("members", numbers(members))
                .query(row -> {
                    doors.put(new MemberId(row.getLong(1)), Door.valueOf(row.getString(2)));
                });
        return doors;
    }

    /** The zone of each of them, {@code other} where they chose none. */
    Map<MemberId, ZoneId> zones(Collection<MemberId> members, ZoneId other) {
        Map<MemberId, ZoneId> zones = new HashMap<>();
        jdbc.sql("select member_id, zone from member where member_id = any(:members)")
                .param("members", numbers(members))
                .query(row -> {
                    String zone = row.getString(2);
                    zones.put(new MemberId(row.getLong(1)), zone == null ? other : ZoneId.of(zone));
                });
        return zones;
    }

    void setDoor(MemberId member, Door door, String openingQuestion) {
        jdbc.sql("update member set door = :door, opening_question = :question where member_id = :member")
                .param("door", door.name())
                .param("question", openingQuestion)
                .param("member", member.value())
                .update();
    }

    void settle(MemberId member, Instant at) {
        jdbc.sql("update member set settled = :at where member_id = :member and settled is null")
                .param("at", Timestamp.from(at))
                .param("member", member.value())
                .update();
    }

    static long[] numbers(Collection<MemberId> members) {
        return members.stream().mapToLong(MemberId::value).toArray();
    }

    private static CardRow card(ResultSet row, int n) throws SQLException {
        String name = row.getString(3);
        return new CardRow(
                new MemberId(row.getLong(1)),
                row.getString(2),
                name,
                Names.first(name),
                Names.initials(name),
                row.getString(4),
                row.getString(5),
                Audiences.of(row.getArray(6)));
    }

    private static Settings settings(ResultSet row, int n) throws SQLException {
        String zone = row.getString(4);
        return new Settings(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                zone == null ? null : ZoneId.of(zone),
                Door.valueOf(row.getString(5)),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10));
    }

    /** What a card shows, before it is decided to whom. */
    record CardRow(
            MemberId id,
            String handle,
            String name,
            String firstName,
            String initials,
            String headline,
            @Nullable String photo,
            Audiences audiences) {}

    /** What a member has set for themselves, and whether a notice and a message waits; the photo is its key. */
    record Settings(
            String handle,
            String name,
            @Nullable String photo,
            @Nullable ZoneId zone,
            Door door,
            String openingQuestion,
            boolean settled,
            boolean live,
            boolean news,
            boolean messages) {}

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from member)")
                .query(Boolean.class)
                .single();
    }
}
