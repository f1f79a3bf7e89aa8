package kith.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kith.reason.Reasons;
import org.jspecify.annotations.Nullable;

/** Reads an archive and writes the report on it: some lines, and a page beside them. */
final class ArchiveReport {

    private static final String PAGE = "kith-report.html";

    private final Archive archive;
    private final String name;
    private final Limits limits;

    ArchiveReport(Archive archive, String name, Limits limits) {
        this.archive = archive;
        this.name = name;
        this.limits = limits;
    }

    static Source invitations(Archive archive, String name) throws IOException {
        Source source = archive.find(InvitationsCsv.NAME);
        if (source == null) {
            throw new CannotRead("error.archive", name, InvitationsCsv.NAME);
        }
        return source;
    }

    /**
     * Writes the report.
     *
     * @param html where the page goes, null for the usual place
     */
    void write(@Nullable String html, PrintStream out, Progress progress) throws IOException {
        ReportPage page = new ReportPage(path(html == null ? PAGE : html));
        // before the work, so that nobody waits for a refusal
        page.check();
        Overview overview = read(progress);
        page.write(overview);
        new Terminal(out).show(overview);
        out.println(Words.of("page.written", page.path()));
        out.flush();
    }

    private static Path path(String html) throws CannotRead {
        try {
            return Path.of(html);
        } catch (InvalidPathException e) {
            throw new CannotRead("error.place", Lines.one(html));
        }
    }

    private Overview read(Progress progress) throws IOException {
        Source source = invitations(archive, name);
        Unread unread = new Unread();
        Overview overview = new Overview(source.name(), connections(unread), unread);
        Batch batch = new Batch(Reasons.load(), overview, progress);
        new InvitationsCsv(source, limits).read(batch, unread);
        batch.end();
        return overview;
    }

    /** Something beside the invitations; where it cannot be read, the report goes without. */
    private @Nullable Connections connections(Unread unread) throws IOException {
        Source source = archive.find(Connections.NAME);
        try {
            return source == null ? null : Connections.read(source, limits);
        } catch (CannotRead e) {
            unread.remark(Words.of("unread.connections", String.valueOf(e.getMessage())));
            return null;
        }
    }
}
