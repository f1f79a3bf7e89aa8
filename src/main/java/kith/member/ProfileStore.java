package kith.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                                     where a.member_id = m.member_id)
                        from member m where m.member_id = :member and m.standing = 'live'
                        """)
                .param("member", member.value())
                .query((row, n) -> new Row(row))
                .optional()
                .map(row -> whole(row, stations(member), links(member)));
    }

    List<Station> stations(MemberId member) {
        return jdbc.sql("""
                        select kind, name, what, from_year, to_year from member_station
                        where member_id = :member order by kind desc, nth
                        """)
                .param("member", member.value())
                .query((row, n) -> new Station(
                        Station.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        (Integer) row.getObject(5)))
                .list();
    }

    List<Link> links(MemberId member) {
        return jdbc.sql("select address, label from member_link where member_id = :member order by nth")
                .param("member", member.value())
                .query((row, n) -> new Link(row.getString(1), row.getString(2)))
                .list();
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

    private static Whole whole(Row row, List<Station> stations, List<Link> links) {
        String zone = row.zone();
        Profile profile = new Profile(
                row.name(),
                row.headline(),
                row.place(),
                row.about(),
                row.askMeAbout(),
                row.lookingFor(),
                zone == null ? null : ZoneId.of(zone),
                stations,
                row.skills(),
                links,
                row.audiences().chosen());
        return new Whole(row.handle(), profile, row.photo(), row.audiences());
    }

    /** The member's own row, let go of before the rest is asked for: who holds a connection must not wait for another. */
    private record Row(
            String handle,
            String name,
            String headline,
            String place,
            String about,
            String askMeAbout,
            String lookingFor,
            @Nullable String zone,
            List<String> skills,
            @Nullable String photo,
            Audiences audiences) {

        Row(ResultSet row) throws SQLException {
            this(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    List.of((String[]) row.getArray(9).getArray()),
                    row.getString(10),
                    Audiences.of(row.getArray(11)));
        }
    }

    /** A profile with what is not edited in it. */
    record Whole(String handle, Profile profile, @Nullable String photo, Audiences audiences) {}
}
