package kith.archive;

import java.util.List;
import kith.reason.Assessment;
import org.jspecify.annotations.Nullable;

/** What an archive holds, all in all: own invitations and received ones, and what could not be read. */
final class Overview implements Report {

    private final String source;
    private final @Nullable Connections connections;
    private final Unread unread;
    private final Side sent;
    private final Side received;

    Overview(String source, @Nullable Connections connections, Unread unread) {
        this.source = source;
        this.connections = connections;
        this.unread = unread;
        if (connections != null && connections.unread().left() > 0) {
            unread.remark(
                    Words.of("unread.some_connections", connections.unread().left()));
        }
        sent = new Side(Letter.Way.SENT, connections);
        received = new Side(Letter.Way.RECEIVED, connections);
    }

    @Override
    public void letter(Letter letter, Assessment assessment) {
        SentRow row = letter.row();
        if (row == null) {
            return;
        }
        Quality quality = Quality.of(letter.why(), assessment.grade());
        switch (letter.way()) {
            case SENT -> sent.add(row, quality, assessment.findings());
            case RECEIVED -> received.add(row, quality, assessment.findings());
            case UNKNOWN -> unread.leave(row.line(), Words.of("unread.direction"));
        }
    }

    @Override
    public void end() {
        // whoever shows it asks for the parts
    }

    /** Where the invitations lie. */
    String source() {
        return source;
    }

    List<Side> sides() {
        return List.of(sent, received);
    }

    /** Null where the archive has no list of connections that could be read. */
    @Nullable
    Connections connections() {
        return connections;
    }

    Unread unread() {
        return unread;
    }

    int all() {
        return sent.tally().all() + received.tally().all();
    }
}
