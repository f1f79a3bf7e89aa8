package kith.file;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kith.file.CannotKeep.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads one uploaded picture, within limits: the kind by its first bytes, the size from its header before anything is decoded, and never more pixels
 * than the result needs. Can be stopped from another thread.
 */
final class Decoding implements Callable<BufferedImage> {

    static final long MOST_PIXELS = 40_000_000;
    static final int FEWEST_PIXELS_A_SIDE = 48;

    /** Four times the largest size we keep: scaling that down by halves gives smooth edges. */
    private static final int ENOUGH_A_SIDE = 4 * PictureSize.LARGE.pixels();

    private final byte[] upload;
    private final ImageReader reader;

    Decoding(byte[] upload) {
        this.upload = upload;
        this.reader = reader(format(upload));
    }

    /** PNG, JPEG or WebP by the first bytes, whatever the file is called; else null. */
    static @Nullable String format(byte[] upload) {
        if (starts(upload, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "png";
        }
        if (starts(upload, 0, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (starts(upload, 0, 'R', 'I', 'F', 'F') && starts(upload, 8, 'W', 'E', 'B', 'P')) {
            return "webp";
        }
        return null;
    }

    @Override
    public BufferedImage call() throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            checkSize(width, height);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.min(width, height) / ENOUGH_A_SIDE);
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** Makes a running {@link #call} end soon. */
    void stop() {
        reader.abort();
    }

    private static void checkSize(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw new CannotKeep(Reason.TOO_MANY_PIXELS);
        }
        if (Math.min(width, height) < FEWEST_PIXELS_A_SIDE) {
            throw new CannotKeep(Reason.TOO_FEW_PIXELS);
        }
    }

    private static ImageReader reader(@Nullable String format) {
        if (format == null) {
            throw new CannotKeep(Reason.OTHER_KIND);
        }
        return format.equals("webp")
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format).next();
    }

    private static boolean starts(byte[] upload, int at, int... wanted) {
        if (upload.length < at + wanted.length) {
            return false;
        }
        for (int n = 0; n < wanted.length; n++) {
            if ((upload[at + n] & 0xFF) != wanted[n]) {
                return false;
            }
        }
        return true;
    }
}
