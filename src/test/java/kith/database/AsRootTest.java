package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses root; Kith may all the same be root, as in many containers. */
class AsRootTest {

    @TempDir
    Path temporary;

    @BeforeEach
    void onlyAsRoot() {
        assumeTrue(RunAs.isRoot(), "needs to be root to stop being it");
    }

    @Test
    void startsAsNobodyWhereUserNamespacesAreForbidden() throws IOException, SQLException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        Path data = temporary.resolve("data");
        for (RunAs runAs : new RunAs[] {RunAs.NOBODY, RunAs.ROOT_WITHOUT_POWERS, RunAs.NOBODY}) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, runAs, () -> fail("PostgreSQL was lost"))) {
                assertThat(Sql.one(postgres.address(), "select current_user")).isEqualTo("kith");
                assertThat(Files.getAttribute(data.resolve("postgresql/db"), "unix:uid"))
                        .isEqualTo(runAs.owner());
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgresql"))))
                .isEqualTo("rwx------");
    }

    @Test
    void saysSoWhereNobodyCannotReachTheFolder() throws IOException {
        Path data = TestFolders.in(temporary);
        CannotStart refusal = catchThrowableOfType(
                CannotStart.class, () -> EmbeddedPostgres.start(data, RunAs.NOBODY, () -> fail("PostgreSQL was lost")));
        assertThat(refusal.reason()).isEqualTo(CannotStart.Reason.AS_ROOT);
    }
}
