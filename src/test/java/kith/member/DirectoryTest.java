package kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kith.KithTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class DirectoryTest {

    @Autowired
    Directory directory;

    @Autowired
    Members members;

    @Autowired
    Profiles profiles;

    @Autowired
    Blocks blocks;

    @ParameterizedTest
    @CsvSource({
        "Željka Ćosić, zeljka cosic",
        "Željka Ćosić, COSIĆ",
        "Søren Kjærgård, soren kjaergard",
        "Олена Шевченко, шевченко",
        "王小明, 王小明",
        "Anna-Maria O’Neill-Xu, o'neill",
        "Anna-Maria O’Neill-Xu, maria xu",
        "R2 D2zz, d2zz"
    })
    void findsNamesWhateverTheCaseAndAccents(String name, String query) {
        MemberId viewer = members.join("Searching Sue");
        MemberId member = members.join(name);
        assertThat(found(viewer, query)).contains(member);
    }

    @Test
    void findsHeadlinesSkillsAndPlacesByTheBeginningsOfTheirWords() {
        MemberId viewer = members.join("Searching Sue");
        MemberId member = members.join("Quill Quentin");
        profiles.edit(
                member,
                ProfileBuilder.named("Quill Quentin")
                        .headline("Restores xylographs")
                        .place("Ljubljana-Xyz")
                        .skills("Letterpress qqprint", "Gilding")
                        .build());
        for (String query : List.of("xylogr", "ljubljana xyz", "qqprint gild", "quentin restores")) {
            assertThat(found(viewer, query)).as(query).containsExactly(member);
        }
        assertThat(found(viewer, "quentin elsewhere")).isEmpty();
    }

    @Test
    void findsNobodyByWhatTheyDoNotShowToEveryMember() {
        MemberId viewer = members.join("Searching Sue");
        MemberId member = members.join("Reticent Rita");
        profiles.edit(
                member,
                ProfileBuilder.named("Reticent Rita")
                        .headline("Counts wwheadline")
                        .place("Wwplaceton")
                        .skills("wwskilling")
                        .showing(Field.HEADLINE, Audience.CONNECTIONS)
                        .showing(Field.PLACE, Audience.ME)
                        .showing(Field.SKILLS, Audience.CONNECTIONS)
                        .build());
        for (String query : List.of("wwheadline", "wwplaceton", "wwskilling", "wwskiling")) {
            assertThat(found(viewer, query)).as(query).isEmpty();
        }
        assertThat(found(viewer, "reticent rita")).contains(member);
        profiles.edit(
                member,
                ProfileBuilder.named("Reticent Rita")
                        .headline("Counts wwheadline")
                        .showing(Field.HEADLINE, Audience.PUBLIC)
                        .build());
        assertThat(found(viewer, "wwheadline")).containsExactly(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tarkovskaja", "tarkowskaya", "tarkovksaya", "tarkovskay", "tarkosvkaya valentna"})
    void findsNamesSpelledAlmostSo(String query) {
        MemberId viewer = members.join("Searching Sue");
        MemberId member = members.join("Valentina Tarkovskaya");
        Directory.Found found = directory.search(viewer, query, null);
        assertThat(found.members()).extracting(MemberCard::id).contains(member);
        assertThat(found.almost()).isEqualTo(!"tarkovskaya".startsWith(query));
        assertThat(found.next()).isNull();
    }

    @Test
    void putsThoseWhoseNameItIsFirst() {
        MemberId viewer = members.join("Searching Sue");
        MemberId there = members.join("Aaron Vvtown");
        MemberId named = members.join("Zz Vvporto");
        profiles.edit(
                there, ProfileBuilder.named("Aaron Vvtown").place("Vvporto").build());
        assertThat(found(viewer, "vvporto")).containsExactly(named, there);
    }

    @Test
    void givesTwentyAPageAndEveryoneOnce() {
        MemberId viewer = members.join("Searching Sue");
        List<MemberId> crowd = new ArrayList<>();
        for (int n = 0; n < 45; n++) {
            crowd.add(members.join("Uu Paged " + (char) ('a' + n % 7)));
        }
        assertThat(pages(viewer, "paged uu", 3))
                .containsExactlyInAnyOrderElementsOf(crowd)
                .doesNotHaveDuplicates();
        List<MemberId> everybody = pages(viewer, "", Integer.MAX_VALUE);
        assertThat(everybody).containsAll(crowd).contains(viewer).doesNotHaveDuplicates();
        assertThat(everybody).hasSameSizeAs(new HashSet<>(everybody));
    }

    @Test
    void leavesOutThoseWhoBlockOrAreBlocked() {
        MemberId viewer = members.join("Ttblock One");
        MemberId blocked = members.join("Ttblock Two");
        MemberId blocker = members.join("Ttblock Three");
        blocks.block(viewer, blocked);
        blocks.block(blocker, viewer);
        assertThat(found(viewer, "ttblock")).containsExactly(viewer);
        assertThat(found(viewer, "ttblokc")).containsExactly(viewer);
        assertThat(found(blocked, "ttblock")).containsExactly(blocker, blocked);
        assertThat(pages(blocked, "", Integer.MAX_VALUE)).contains(blocker).doesNotContain(viewer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "' & !x",
                "a:*B | b",
                "\\",
                "<->",
                "%",
                "_",
                "\u0000",
                "🦊",
                "\uD800",
                "((",
                "ss ' ; drop table member",
                "c++ c#"
            })
    void takesAnythingAsWordsToLookFor(String query) {
        MemberId viewer = members.join("Searching Sue");
        assertThat(directory.search(viewer, query, null).members()).doesNotContainNull();
        assertThat(directory.search(viewer, query.repeat(300), query).members()).doesNotContainNull();
    }

    private List<MemberId> found(MemberId viewer, String query) {
        return directory.search(viewer, query, null).members().stream()
                .map(MemberCard::id)
                .toList();
    }

    private List<MemberId> pages(MemberId viewer, String query, int most) {
        List<MemberId> all = new ArrayList<>();
        String after = null;
        for (int page = 0; page < most; page++) {
            Directory.Found found = directory.search(viewer, query, after);
            assertThat(found.members()).hasSizeLessThanOrEqualTo(Directory.PAGE);
            all.addAll(found.members().stream().map(MemberCard::id).toList());
            after = found.next();
            if (after == null) {
                return all;
            }
        }
        assertThat(after).isNull();
        return all;
    }
}
