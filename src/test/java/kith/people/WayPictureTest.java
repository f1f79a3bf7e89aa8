package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.people.WayPicture.Line;
import kith.people.WayPicture.Stop;
import org.junit.jupiter.api.Test;

class WayPictureTest {

    @Test
    void drawsOneWayAsOneRow() {
        WayPicture picture = picture("AXB");
        assertThat(names(picture)).isEqualTo("AXB");
        assertThat(picture.people()).extracting(Stop::y).containsOnly(20);
        assertThat(picture.lines()).hasSize(2);
        assertThat(picture.people().getFirst().x() + picture.people().getLast().x())
                .isEqualTo(WayPicture.WIDTH);
    }

    @Test
    void putsWhoIsOnSeveralWaysOnceAndInTheRowOfTheFirst() {
        WayPicture picture = picture("AXYB", "AZYB");
        assertThat(names(picture)).isEqualTo("AXZYB");
        assertThat(stop(picture, 'Y').y()).isEqualTo(stop(picture, 'X').y());
        assertThat(picture.lines()).hasSize(5);
    }

    @Test
    void needsNoRowForAWayOverPeopleWhoStandAlready() {
        WayPicture picture = picture("AXB", "AYB");
        assertThat(picture("AXUB", "AYVB", "AYUB").height()).isEqualTo(picture.height());
    }

    /** A line that went on behind somebody would say that the two are connected. */
    @Test
    void leadsNoLineBehindAnybody() {
        List<WayPicture> pictures = List.of(
                picture("AXB", "AYB", "AZUB", "AVUB", "AWTB"),
                picture("AXB", "AYUVB", "AZWTB"),
                picture("AXUB", "AYUB", "AZPQB", "ARPQB"),
                picture("AXB", "AYB", "AZB", "AUB", "AVSTB"));
        for (WayPicture picture : pictures) {
            for (Line line : picture.lines()) {
                for (Stop stop : picture.people()) {
                    assertThat(line.x1() < stop.x() && stop.x() < line.x2() && at(line, stop.x()) == stop.y())
                            .as("%s behind %s", line, stop)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void shortensLongNames() {
        WayPicture picture = WayPicture.of(List.of(List.of(card("A"), card("Wolfeschlegelsteinhausen"), card("B"))));
        assertThat(picture.people().get(1).label())
                .endsWith("…")
                .hasSizeLessThan(23)
                .startsWith("Wolfeschlegel");
    }

    @Test
    void isNothingWithoutWays() {
        assertThat(WayPicture.of(List.of()).people()).isEmpty();
    }

    private static int at(Line line, int x) {
        return line.y1() + (line.y2() - line.y1()) * (x - line.x1()) / (line.x2() - line.x1());
    }

    private static Stop stop(WayPicture picture, char name) {
        return picture.people().stream()
                .filter(stop -> stop.label().equals(String.valueOf(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String names(WayPicture picture) {
        return String.join("", picture.people().stream().map(Stop::label).toList());
    }

    private static WayPicture picture(String... ways) {
        return WayPicture.of(Arrays.stream(ways)
                .map(way -> way.chars()
                        .mapToObj(name -> card(Character.toString(name)))
                        .toList())
                .toList());
    }

    private static MemberCard card(String name) {
        return new MemberCard(new MemberId(name.charAt(0)), name, name, name, "", name, null, 1);
    }
}
