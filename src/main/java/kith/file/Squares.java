package kith.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Cuts the middle square out of a picture, upright, and writes it anew as JPEG: nothing of the original file survives but its pixels. */
final class Squares {

    private static final float QUALITY = 0.86f;

    private Squares() {}

    /** The middle square in {@code size}, on white where the picture is transparent. */
    static BufferedImage cut(BufferedImage picture, int orientation, int pixels) {
        BufferedImage square = middle(picture, orientation);
        while (square.getWidth() / 2 >= pixels) {
            square = scale(square, square.getWidth() / 2);
        }
        return square.getWidth() == pixels ? square : scale(square, pixels);
    }

    static byte[] jpeg(BufferedImage square) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(square, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage middle(BufferedImage picture, int orientation) {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        int x = (picture.getWidth() - side) / 2;
        int y = (picture.getHeight() - side) / 2;
        BufferedImage square = blank(side);
        draw(square, graphics -> {
            graphics.transform(Orientation.upright(orientation, side));
            graphics.drawImage(picture, -x, -y, null);
        });
        return square;
    }

    private static BufferedImage scale(BufferedImage square, int pixels) {
        BufferedImage scaled = blank(pixels);
        draw(scaled, graphics -> graphics.drawImage(square, 0, 0, pixels, pixels, null));
        return scaled;
    }

    private static BufferedImage blank(int side) {
        return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage on, Consumer<Graphics2D> drawing) {
        Graphics2D graphics = on.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, on.getWidth(), on.getHeight());
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
    }
}
