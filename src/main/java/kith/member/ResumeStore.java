package kith.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.member.Station.Kind;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares where two members worked and studied. */
@Repository
class ResumeStore {

    private final JdbcClient jdbc;

    ResumeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SharedStation> shared(MemberId a, MemberId b, Collection<Kind> kinds) {
        return jdbc.sql("""
                        select distinct x.kind, x.name, greatest(x.from_year, y.from_year) as from_year,
                               least(x.to_year, y.to_year) as to_year
                        from member_station x join member_station y on y.kind = x.kind and y.name_key = x.name_key
                        where x.member_id = :a and y.member_id = :b and x.kind = any(:kinds)
                          and x.from_year <= coalesce(y.to_year, x.from_year)
                          and y.from_year <= coalesce(x.to_year, y.from_year)
                        order by from_year desc, x.name, x.kind
                        """)
                .param("a", a.value())
                .param("b", b.value())
                .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
                .query((row, n) -> new SharedStation(
                        Kind.valueOf(row.getString(1)), row.getString(2), row.getInt(3), (Integer) row.getObject(4)))
                .list();
    }

    /** Likewise what one shares with each of the others, as those write it, the latest first. */
    Map<MemberId, List<SharedStation>> shared(MemberId mine, Collection<MemberId> others, Kind kind) {
        Map<MemberId, List<SharedStation>> shared = new HashMap<>();
        jdbc.sql("""
                        select distinct y.member_id, y.name, greatest(x.from_year, y.from_year) as from_year,
                               least(x.to_year, y.to_year) as to_year
                        from member_station x
                        join member_station y on y.member_id = any(:others) and y.kind = x.kind and y.name_key = x.name_key
                        where x.member_id = :mine and x.kind = :kind
                          and x.from_year <= coalesce(y.to_year, x.from_year)
                          and y.from_year <= coalesce(x.to_year, y.from_year)
                        order by from_year desc, y.name
                        """)
                .param("mine", mine.value())
                .param("others", MemberId.numbers(others))
                .param("kind", kind.name())
                .query((RowCallbackHandler) row -> shared.computeIfAbsent(
                                new MemberId(row.getLong(1)), member -> new ArrayList<>())
                        .add(new SharedStation(kind, row.getString(2), row.getInt(3), (Integer) row.getObject(4))));
        return shared;
    }

    /** The folded names of what these members list, member by member. */
    Map<MemberId, Set<String>> keys(Collection<MemberId> members, Kind kind) {
        Map<MemberId, Set<String>> keys = new HashMap<>();
        jdbc.sql("select member_id, name_key from member_station where member_id = any(:members) and kind = :kind")
                .param("members", MemberId.numbers(members))
                .param("kind", kind.name())
                .query((RowCallbackHandler)
                        row -> keys.computeIfAbsent(new MemberId(row.getLong(1)), member -> new HashSet<>())
                                .add(row.getString(2)));
        return keys;
    }
}
