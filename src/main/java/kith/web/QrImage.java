package kith.web;

import io.nayuki.qrcodegen.QrCode;
import org.springframework.web.util.HtmlUtils;

/** A QR code as a picture that can be printed at any size. Dark on white in every colour scheme, with the white rim that scanners need. */
public final class QrImage {

    /** In modules, as the standard asks. */
    private static final int RIM = 4;

    private QrImage() {}

    /** The picture of an address; its title is the address. */
    public static String svg(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * RIM;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" role="img" shape-rendering="crispEdges">\
                <title>%3$s</title><rect width="%1$d" height="%1$d" fill="#fff"/><path d="%4$s" fill="#000"/></svg>
                """.formatted(side, side * 8, HtmlUtils.htmlEscape(address), path(code));
    }

    /** A run of dark modules of a row is one rectangle, so that no hairlines show between them. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    int from = x;
                    while (code.getModule(x, y)) {
                        x++;
                    }
                    path.append("M%d %dh%dv1h-%dz".formatted(from + RIM, y + RIM, x - from, x - from));
                }
            }
        }
        return path.toString();
    }
}
