package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture is painted as a browser would, and read by another maker's scanner. */
public class QrImageTest {

    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int SCALE = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kith.example.org/l/k7mwq-2vxhc-9tdnr-p4bfs",
                "http://localhost:8080/l/zzzzz-22222-zzzzz-22222",
                "https://a-rather-long-name-of-a-network.of-an-alumni-office.example.org:8443/l/k7mwq-2vxhc-9tdnr-p4bfs"
            })
    void leadsWhereItShould(String address) throws Exception {
        assertThat(read(QrImage.svg(address))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = "https://kith.example.org/l/k7mwq\"/><script>&")
    void isAPictureAndNothingElse(String address) throws Exception {
        String svg = QrImage.svg(address);
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("role=\"img\"", "<title>")
                .doesNotContain("<script", "style=");
        assertThat(read(svg)).isEqualTo(address);
    }

    public static String read(String svg) throws Exception {
        Matcher size = SIDE.matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        RUN.matcher(svg).results().forEach(run -> paint(pixels, side, run));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }

    private static void paint(int[] pixels, int side, MatchResult run) {
        int from = Integer.parseInt(run.group(1)) * SCALE;
        int top = Integer.parseInt(run.group(2)) * SCALE;
        int length = Integer.parseInt(run.group(3)) * SCALE;
        for (int y = top; y < top + SCALE; y++) {
            Arrays.fill(pixels, y * side + from, y * side + from + length, 0);
        }
    }
}
