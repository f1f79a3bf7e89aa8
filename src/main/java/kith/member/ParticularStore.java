package kith.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a little of many profiles. Who may see it is asked before. */
@Repository
class ParticularStore {

    private final JdbcClient jdbc;

    ParticularStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MemberId, String> places(Collection<MemberId> members) {
        Map<MemberId, String> places = new HashMap<>();
        jdbc.sql("select member_id, place from member where member_id = any(:members)")
                .param("members", MemberId.numbers(members))
                .query((RowCallbackHandler) row -> places.put(new MemberId(row.getLong(1)), row.getString(2)));
        return places;
    }

    /** The first position of each that has not ended. */
    Map<MemberId, Station> positions(Collection<MemberId> members) {
        Map<MemberId, Station> positions = new HashMap<>();
        jdbc.sql("""
                        select distinct on (member_id) member_id, name, what, from_year from member_station
                        where member_id = any(:members) and kind = 'WORK' and to_year is null
                        order by member_id, nth
                        """).param("members", MemberId.numbers(members)).query((RowCallbackHandler) row -> positions.put(
                new MemberId(row.getLong(1)),
                new Station(Station.Kind.WORK, row.getString(2), row.getString(3), row.getInt(4), null)));
        return positions;
    }

    Map<MemberId, List<Link>> links(Collection<MemberId> members) {
        Map<MemberId, List<Link>> links = new HashMap<>();
        jdbc.sql(
                        "select member_id, address, label from member_link where member_id = any(:members) order by member_id, nth")
                .param("members", MemberId.numbers(members))
                .query((RowCallbackHandler)
                        row -> links.computeIfAbsent(new MemberId(row.getLong(1)), member -> new ArrayList<>())
                                .add(new Link(row.getString(2), row.getString(3))));
        return links;
    }
}
