package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kith.people.WayPicture.Face;
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
        WayPicture picture =
                WayPicture.of(face("A"), List.of(List.of(face("Wolfeschlegelsteinhausenbergerdorff"))), face("B"));
        assertThat(picture.people().get(1).label())
                .endsWith("…")
                .hasSizeLessThan(30)
                .startsWith("Wolfeschlegel");
    }

    @Test
    void isNothingWithoutWays() {
        assertThat(WayPicture.of(face("A"), List.of(), face("B")).people()).isEmpty();
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

    /** The first and the last letter of each way are its ends. */
    private static WayPicture picture(String... ways) {
        List<List<Face>> between = Arrays.stream(ways)
                .map(way -> way.substring(1, way.length() - 1)
                        .chars()
                        .mapToObj(name -> face(Character.toString(name)))
                        .toList())
                .toList();
        return WayPicture.of(face("A"), between, face("B"));
    }

    private static Face face(String name) {
        return new Face(name, name, name, name, null);
    }
}
