package kith.member;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks members up by name and words, a page at a time, each page from where the last one ended. */
@Repository
class DirectoryStore {

    private final JdbcClient jdbc;

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Place> everybody(MemberId viewer, Place after, int most) {
        return jdbc.sql("""
                        select 0, m.sort_name, m.member_id from member m
                        where m.standing = 'live' and (m.sort_name, m.member_id) > (:name, :member)
                          and not exists (select 1 from member_block b
                                          where b.member_id = :viewer and b.peer_id = m.member_id)
                        order by m.sort_name, m.member_id limit :most
                        """)
                .param("viewer", viewer.value())
                .param("name", after.sortName())
                .param("member", after.member().value())
                .param("most", most)
                .query((row, n) -> new Place(row.getInt(1), row.getString(2), new MemberId(row.getLong(3))))
                .list();
    }

    /** Those of {@code ids} who match every word. */
    List<MemberId> among(MemberId viewer, List<String> words, Collection<MemberId> ids) {
        return jdbc.sql("""
                        select m.member_id from member m
                        where m.standing = 'live' and m.member_id = any (:ids)
                          and m.search_document @@ to_tsquery('simple', :anywhere)
                          and not exists (select 1 from member_block b
                                          where b.member_id = :viewer and b.peer_id = m.member_id)
                        """)
                .param("viewer", viewer.value())
                .param("ids", MemberId.numbers(ids))
                .param("anywhere", query(words, ":*"))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** Those of {@code ids}, by name. */
    List<Place> byName(MemberId viewer, Collection<MemberId> ids, Place after, int most) {
        return jdbc.sql("""
                        select 0, m.sort_name, m.member_id from member m
                        where m.standing = 'live' and m.member_id = any (:ids) and (m.sort_name, m.member_id) > (:name, :member)
                          and not exists (select 1 from member_block b
                                          where b.member_id = :viewer and b.peer_id = m.member_id)
                        order by m.sort_name, m.member_id limit :most
                        """)
                .param("viewer", viewer.value())
                .param("ids", MemberId.numbers(ids))
                .param("name", after.sortName())
                .param("member", after.member().value())
                .param("most", most)
                .query((row, n) -> new Place(row.getInt(1), row.getString(2), new MemberId(row.getLong(3))))
                .list();
    }

    /** Every place that one of {@code ids} has, as they write it, whoever may see it. */
    List<String> places(Collection<MemberId> ids) {
        return jdbc.sql("select distinct place from member where member_id = any (:ids) and place <> ''")
                .param("ids", MemberId.numbers(ids))
                .query(String.class)
                .list();
    }

    /** Those of {@code ids} who are at one of the places. */
    List<MemberId> at(Collection<String> places, Collection<MemberId> ids) {
        return jdbc.sql("select member_id from member where member_id = any (:ids) and place = any (:places)")
                .param("ids", MemberId.numbers(ids))
                .param("places", places.toArray(String[]::new))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** Those who match every word, at its beginning at least; rank 0 where all of them are in the name. */
    @Transactional
    public List<Place> matching(MemberId viewer, List<String> words, Place after, int most) {
        planForTheseWords();
        return jdbc.sql("""
                        select rank, sort_name, member_id
                        from (select case when m.search_document @@ to_tsquery('simple', :inName) then 0 else 1 end as rank,
                                     m.sort_name, m.member_id
                              from member m
                              where m.standing = 'live' and m.search_document @@ to_tsquery('simple', :anywhere)
                                and not exists (select 1 from member_block b
                                                where b.member_id = :viewer and b.peer_id = m.member_id)) found
                        where (rank, sort_name, member_id) > (:rank, :name, :member)
                        order by rank, sort_name, member_id limit :most
                        """)
                .param("viewer", viewer.value())
                .param("anywhere", query(words, ":*"))
                .param("inName", query(words, ":*A"))
                .param("rank", after.rank())
                .param("name", after.sortName())
                .param("member", after.member().value())
                .param("most", most)
                .query((row, n) -> new Place(row.getInt(1), row.getString(2), new MemberId(row.getLong(3))))
                .list();
    }

    /** Those who have something spelled a little like {@code text}, the likest first; {@code Spelling} looks closer. */
    @Transactional
    public List<Candidate> resembling(MemberId viewer, String text, float likeness, int most) {
        planForTheseWords();
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :likeness, true)")
                .param("likeness", Float.toString(likeness))
                .query((row, n) -> row.getString(1))
                .single();
        return jdbc.sql("""
                        select m.member_id, m.sort_name, m.search_text from member m
                        where m.standing = 'live' and (:text <% m.sort_name or :text <% m.search_text)
                          and not exists (select 1 from member_block b
                                          where b.member_id = :viewer and b.peer_id = m.member_id)
                        order by greatest(word_similarity(:text, m.sort_name), word_similarity(:text, m.search_text)) desc,
                                 m.sort_name, m.member_id
                        limit :most
                        """)
                .param("viewer", viewer.value())
                .param("text", text)
                .param("most", most)
                .query((row, n) -> new Candidate(new MemberId(row.getLong(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /** How best to look depends on how many have the words, so the transaction's statements are planned for them and not once for all. */
    private void planForTheseWords() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** The words are folded: letters and digits alone, so that nothing in them means anything to {@code to_tsquery}. */
    private static String query(List<String> words, String each) {
        return words.stream().map(word -> "'" + word + "'" + each).collect(Collectors.joining(" & "));
    }

    /** Somebody whose words are worth a closer look. */
    record Candidate(MemberId member, String sortName, String searchText) {}

    /** Where in the order somebody stands. */
    record Place(int rank, String sortName, MemberId member) {

        static final Place START = new Place(0, "", new MemberId(0));

        String written() {
            byte[] text = (rank + "~" + member + "~" + sortName).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }

        static Place parse(@Nullable String written) {
            if (written == null) {
                return START;
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
                String[] parts = text.split("~", 3);
                return parts.length == 3 && parts[2].indexOf('\0') < 0
                        ? new Place(Integer.parseInt(parts[0]), parts[2], new MemberId(Long.parseLong(parts[1])))
                        : START;
            } catch (IllegalArgumentException e) {
                return START;
            }
        }
    }
}
