package kith.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import kith.file.CannotKeep.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    @TempDir
    Path data;

    Folder folder;
    Pictures pictures;

    @BeforeEach
    void open() {
        folder = new Folder(data);
        pictures = new Pictures(folder, Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        pictures.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void keepsAPictureAsTwoSquares(String format) throws IOException {
        String key = pictures.keep(Samples.quadrants(300, 200, format));
        assertThat(kept(key, PictureSize.LARGE).getWidth()).isEqualTo(384);
        assertThat(kept(key, PictureSize.SMALL).getHeight()).isEqualTo(96);
        assertThat(corners(kept(key, PictureSize.LARGE))).isEqualTo("RGBW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp"})
    void readsWebP(String name) throws IOException {
        String key = pictures.keep(resource(name));
        assertThat(corners(kept(key, PictureSize.LARGE))).isEqualTo("RGBW");
    }

    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB", "9,RGBW", "0,RGBW"})
    void turnsAPhotoTheWayTheCameraWasHeld(int orientation, String corners) throws IOException {
        byte[] photo = Samples.withOrientation(Samples.quadrants(300, 200, "jpeg"), orientation);
        assertThat(corners(kept(pictures.keep(photo), PictureSize.SMALL))).isEqualTo(corners);
    }

    @Test
    void throwsAwayWhatTheCameraWroteAboutTheShot() throws IOException {
        byte[] photo = Samples.withOrientation(Samples.quadrants(300, 200, "jpeg"), 6);
        byte[] kept = folder.read(PictureSize.LARGE.file(pictures.keep(photo))).orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void givesTheSamePictureTheSameAddress() throws IOException {
        byte[] photo = Samples.quadrants(400, 400, "png");
        String key = pictures.keep(photo);
        assertThat(pictures.keep(photo)).isEqualTo(key).matches("[0-9a-f]{64}");
        assertThat(PictureSize.SMALL.address(key)).isEqualTo("/files/" + key + "-96.jpg");
    }

    @Test
    void keepsFilesToItself() throws IOException {
        String key = pictures.keep(Samples.quadrants(100, 100, "png"));
        Path file = data.resolve("files")
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key + "-96.jpg");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var folders = Files.walk(data.resolve("files"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .hasSize(3)
                    .allSatisfy(dir -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)))
                            .isEqualTo("rwx------"));
        }
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void throwsAwayWhatIsDiscarded() throws IOException {
        String key = pictures.keep(Samples.quadrants(100, 100, "png"));
        pictures.discard(key);
        pictures.discard(key);
        assertThat(folder.read(PictureSize.SMALL.file(key))).isEmpty();
    }

    @Test
    void refusesWhatIsNotAPicture() throws IOException {
        refuses(new byte[0], Reason.EMPTY);
        refuses(new byte[Pictures.MOST_BYTES + 1], Reason.TOO_LARGE);
        refuses(
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                Reason.OTHER_KIND);
        refuses(Samples.quadrants(100, 100, "gif"), Reason.OTHER_KIND);
        refuses(Samples.quadrants(100, 100, "bmp"), Reason.OTHER_KIND);
        refuses(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "webp"})
    void refusesAPictureThatIsCutOff(String format) throws IOException {
        byte[] whole = format.equals("webp") ? resource("lossy.webp") : Samples.quadrants(400, 400, "png");
        refuses(Arrays.copyOf(whole, whole.length / 3), Reason.DAMAGED);
    }

    @Test
    void refusesTooManyPixelsByTheHeaderAlone() {
        refuses(Samples.pngThatClaims(50_000, 50_000), Reason.TOO_MANY_PIXELS);
        refuses(Samples.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.TOO_MANY_PIXELS);
        refuses(Samples.pngThatClaims(2_000_000, 20), Reason.TOO_FEW_PIXELS);
    }

    @Test
    void givesUpOnAPictureThatTakesTooLongAndGoesOnWithTheNext() throws IOException {
        var hasty = new Pictures(folder, Duration.ofMillis(1));
        try {
            byte[] slow = Samples.quadrants(6000, 6000, "png");
            assertThatExceptionOfType(CannotKeep.class)
                    .isThrownBy(() -> hasty.keep(slow))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW));
        } finally {
            hasty.destroy();
        }
        assertThat(pictures.keep(Samples.quadrants(100, 100, "png"))).isNotEmpty();
    }

    @Test
    void takesALargePhotoInItsStride() throws IOException {
        assertThat(corners(kept(pictures.keep(Samples.quadrants(7000, 5000, "jpeg")), PictureSize.LARGE)))
                .isEqualTo("RGBW");
    }

    private void refuses(byte[] upload, Reason reason) {
        assertThatExceptionOfType(CannotKeep.class)
                .isThrownBy(() -> pictures.keep(upload))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private BufferedImage kept(String key, PictureSize size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(folder.read(size.file(key)).orElseThrow()));
    }

    /** The colours of the quadrants, row by row: red, green, blue, white. */
    private static String corners(BufferedImage image) {
        int near = image.getWidth() / 8;
        int far = image.getWidth() - near;
        return colour(image, near, near)
                + colour(image, far, near)
                + colour(image, near, far)
                + colour(image, far, far);
    }

    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 100;
        boolean blue = colour.getBlue() > 128;
        return red && green && blue ? "W" : red ? "R" : green ? "G" : blue ? "B" : "?";
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = PicturesTest.class.getResourceAsStream("/file/" + name)) {
            if (stream == null) {
                throw new IOException("No resource " + name);
            }
            return stream.readAllBytes();
        }
    }
}
