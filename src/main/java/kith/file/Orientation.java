package kith.file;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, from the Exif data of a JPEG: the one thing of it that is used, the rest is thrown away. Values 1 to 8 as in the Exif
 * standard (JEITA CP-3451, tag 0x0112).
 */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int EXIF = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;

    private Orientation() {}

    /** 1 to 8; 1 (upright) where the file does not say, or says nonsense. */
    static int of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Exif data is written by every kind of device and often broken; a picture that can be decoded is worth
            // showing without it
            return UPRIGHT;
        }
    }

    private static int find(ByteBuffer jpeg) {
        if ((jpeg.getShort() & 0xFFFF) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        while (true) {
            int marker = jpeg.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN || marker < 0xFFC0) {
                return UPRIGHT;
            }
            int length = (jpeg.getShort() & 0xFFFF) - 2;
            if (marker == EXIF && isExif(jpeg)) {
                return inTiff(jpeg.slice(jpeg.position() + 6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
        }
    }

    private static boolean isExif(ByteBuffer segment) {
        byte[] name = new byte[6];
        segment.get(segment.position(), name);
        return new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int n = 0; n < entries; n++) {
            int entry = directory + 2 + 12 * n;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Turns a square picture with sides of this length the way up that {@code orientation} says. */
    static AffineTransform upright(int orientation, double side) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, side, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, side, side);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, side);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, side, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, side, side);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, side);
            default -> new AffineTransform();
        };
    }
}
