package kith.member;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members say of themselves. */
@Repository
class ProfileStore {

    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole profile of a member who is live, without asking who looks. */
    Optional<Whole> find(MemberId member) {
        return jdbc.sql("""
                        select m.handle, m.name, m.headline, m.place, m.about, m.ask_me_about, m.looking_for, m.zone,
                               m.skills, m.photo,
                               array(select a.field || ' ' || a.audience from member_audience a
                                     where a.member_id = m.member_id),
                               array(select array[s.kind, s.name, s.what, s.from_year::text, s.to_year::text]
                                     from member_station s where s.member_id = m.member_id order by s.kind desc, s.nth),
                               array(select array[l.address, l.label]
                                     from member_link l where l.member_id = m.member_id order by l.nth)
                        from member m where m.member_id = :member and m.standing = 'live'
                        """)
                .param("member", member.value())
                .query((row, n) -> whole(row))
                .optional();
    }

    /** Whether it is another zone than before. */
    boolean move(MemberId member, @Nullable ZoneId zone) {
        return jdbc.sql(
                                "update member set zone = :zone where member_id = :member and zone is distinct from :zone::text")
                        .param("member", member.value())
                        .param("zone", zone == null ? null : zone.getId())
                        .update()
                == 1;
    }

    void update(MemberId member, Profile profile, String sortName, String searchText) {
        jdbc.sql("""
                        update member set name = :name, headline = :headline, place = :place, about = :about,
                            ask_me_about = :askMeAbout, looking_for = :lookingFor, skills = :skills,
                            sort_name = :sortName, search_text = :searchText
                        where member_id = :member
                        """)
                .param("member", member.value())
                .param("name", profile.name())
                .param("headline", profile.headline())
                .param("place", profile.place())
                .param("about", profile.about())
                .param("askMeAbout", profile.askMeAbout())
                .param("lookingFor", profile.lookingFor())
                .param("skills", profile.skills().toArray(String[]::new))
                .param("sortName", sortName)
                .param("searchText", searchText)
                .update();
        replaceStations(member, profile.stations());
        replaceLinks(member, profile.links());
        replaceAudiences(member, profile.audiences());
    }

    private void replaceStations(MemberId member, List<Station> stations) {
        jdbc.sql("delete from member_station where member_id = :member")
                .param("member", member.value())
                .update();
        for (int nth = 0; nth < stations.size(); nth++) {
            Station station = stations.get(nth);
            jdbc.sql("""
                            insert into member_station (member_id, kind, nth, name, name_key, what, from_year, to_year)
                            values (:member, :kind, :nth, :name, :key, :what, :fromYear, :toYear)
                            """)
                    .param("member", member.value())
                    .param("kind", station.kind().name())
                    .param("nth", nth)
                    .param("name", station.name())
                    .param("key", Folding.key(station.name()))
                    .param("what", station.what())
                    .param("fromYear", station.fromYear())
                    .param("toYear", station.toYear())
                    .update();
        }
    }

    private void replaceLinks(MemberId member, List<Link> links) {
        jdbc.sql("delete from member_link where member_id = :member")
                .param("member", member.value())
                .update();
        for (int nth = 0; nth < links.size(); nth++) {
            jdbc.sql("""
                            insert into member_link (member_id, nth, address, label)
                            values (:member, :nth, :address, :label)
                            """)
                    .param("member", member.value())
                    .param("nth", nth)
                    .param("address", links.get(nth).address())
                    .param("label", links.get(nth).label())
                    .update();
        }
    }

    private void replaceAudiences(MemberId member, Map<Field, Audience> audiences) {
        jdbc.sql("delete from member_audience where member_id = :member")
                .param("member", member.value())
                .update();
        audiences.forEach((field, audience) -> {
            if (audience != Audience.MEMBERS) {
                jdbc.sql("""
                                insert into member_audience (member_id, field, audience)
                                values (:member, :field, :audience)
                                """)
                        .param("member", member.value())
                        .param("field", field.name())
                        .param("audience", audience.name())
                        .update();
            }
        });
    }

    private static Whole whole(ResultSet row) throws SQLException {
        String zone = row.getString(8);
        Audiences audiences = Audiences.of(row.getArray(11));
        Profile profile = new Profile(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                zone == null ? null : ZoneId.of(zone),
                rows(row.getArray(12), ProfileStore::station),
                List.of((String[]) row.getArray(9).getArray()),
                rows(row.getArray(13), link -> new Link(link[0], link[1])),
                audiences.chosen());
        return new Whole(row.getString(1), profile, row.getString(10), audiences);
    }

    /** An array of arrays, each of which is a row. */
    private static <T> List<T> rows(Array array, Function<String[], T> row) throws SQLException {
        return Stream.of((Object[]) array.getArray())
                .map(one -> row.apply((String[]) one))
                .toList();
    }

    private static Station station(@Nullable String[] row) {
        return new Station(
                Station.Kind.valueOf(row[0]),
                row[1],
                row[2],
                Integer.parseInt(row[3]),
                row[4] == null ? null : Integer.valueOf(row[4]));
    }

    /** A profile with what is not edited in it. */
    record Whole(String handle, Profile profile, @Nullable String photo, Audiences audiences) {}
}
