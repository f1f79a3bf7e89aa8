package kith.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kith.database.CannotStart.Reason;

/**
 * Whom PostgreSQL runs as. It refuses root, so where Kith is root (as in many containers) it is started without root's
 * powers: in a user namespace of its own, or, where that is forbidden, as the user nobody.
 *
 * @param prefix the command that changes the user, before the program; empty for oneself
 * @param owner the number of the user that PostgreSQL's files must belong to; -1 to leave them
 */
record RunAs(List<String> prefix, int owner) {

    static final RunAs ONESELF = new RunAs(List.of(), -1);
    static final RunAs ROOT_WITHOUT_POWERS = new RunAs(List.of("unshare", "--user"), 0);
    static final RunAs NOBODY =
            new RunAs(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65534);

    static RunAs here() {
        if (!isRoot()) {
            return ONESELF;
        }
        if (ROOT_WITHOUT_POWERS.works()) {
            return ROOT_WITHOUT_POWERS;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new CannotStart(Reason.AS_ROOT);
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** Makes PostgreSQL's folder belong to whom it runs as. */
    void own(Path home) throws IOException {
        if (owner >= 0) {
            Folders.give(home, owner);
        }
    }

    private boolean works() {
        try {
            List<String> nothing =
                    Stream.concat(prefix.stream(), Stream.of("true")).toList();
            return PostgresPrograms.run(nothing, Duration.ofSeconds(10)).succeeded();
        } catch (IOException notThere) {
            return false;
        }
    }
}
