package kith.archive;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.HtmlContent;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** The report as one page that needs nothing beside itself, to be read by its owner alone. */
final class ReportPage {

    /** By which a page of ours is known, and may be written over. */
    private static final String MARK = "<meta name=\"generator\" content=\"Kith, a report on an archive\">";

    private final Path path;

    ReportPage(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** Refuses a place where the page could not be written, or would take the place of something else. */
    void check() throws IOException {
        String name = Lines.one(path.toString());
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(path)) {
            throw new CannotRead("error.place", name);
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !ours()) {
            throw new CannotRead("error.taken", name);
        }
    }

    private boolean ours() throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(2000), StandardCharsets.UTF_8).contains(MARK);
        }
    }

    /** Writes it beside its place and then moves it there, so that half a page is never found. */
    void write(Overview overview) throws IOException {
        check();
        Path folder = Objects.requireNonNull(path.getParent());
        // a temporary file is its owner's alone from the first moment
        Path draft = Files.createTempFile(folder, ".kith-report", ".html", new FileAttribute<?>[0]);
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                html(overview).writeTo(out);
            }
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Utf8ByteOutput html(Overview overview) throws IOException {
        String css = css();
        Content head = (HtmlContent) out -> {
            out.writeContent(MARK);
            out.writeContent("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(css) + "\">");
            out.writeContent("<style>" + css + "</style>");
        };
        Utf8ByteOutput output = new Utf8ByteOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, ReportPage.class.getClassLoader(), "kith")
                .render("archive/report.jte", Map.of("overview", overview, "head", head), output);
        return output;
    }

    /** Nothing but our own style: were something else to slip in, a browser would not heed it. */
    private static String policy(String css) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            String hash = Base64.getEncoder().encodeToString(sum);
            return "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String css() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
