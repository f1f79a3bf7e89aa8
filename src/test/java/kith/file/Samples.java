package kith.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made for the tests. */
public final class Samples {

    private Samples() {}

    /** Red and green above, blue and white below. */
    public static byte[] quadrants(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int n = 0; n < colours.length; n++) {
            graphics.setColor(colours[n]);
            graphics.fillRect(n % 2 * width / 2, n / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A picture that no other test has. */
    public static byte[] noise(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(System.nanoTime());
        for (int n = 0; n < width * height; n++) {
            image.setRGB(n % width, n / width, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Puts an Exif segment with this orientation into a JPEG, right after its start, as cameras do. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer photo = ByteBuffer.allocate(jpeg.length + 4 + name.length + 26);
        photo.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + name.length + 26))
                .put(name);
        photo.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        photo.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        photo.putInt(0);
        return photo.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A small file whose header promises a picture of this size. */
    static byte[] pngThatClaims(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.ISO_8859_1));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        png.putInt(13).put(header.array()).putInt((int) check.getValue());
        return png.putInt(0)
                .put("IDAT".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(0x35AF061E)
                .array();
    }
}
