package kith.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kith.Kith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;

/** What a person sees of the whole of Kith where it cannot start. */
class OneLineTest {

    @TempDir
    Path temporary;

    @Test
    void kithSaysWhyInOneLineAndExitsWith1() throws IOException, InterruptedException {
        Path data = TestFolders.in(temporary);
        DataLock lock = DataLock.on(data);
        Process kith = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kith.class.getName(),
                        "--kith.data=" + data,
                        "--server.port=0")
                .redirectErrorStream(true)
                .start();
        String said = new String(kith.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kith.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "kith: Another Kith (process " + ProcessHandle.current().pid() + ") uses the data folder ");
        assertThat(kith.exitValue()).isEqualTo(1);
        lock.release();
    }

    @Test
    void aTakenPortIsSaidInOneLineToo() {
        assertThat(said(new ApplicationContextException("no server", new PortInUseException(8080))))
                .isEqualTo(
                        "kith: Port 8080 is taken by another program: stop that, or choose another port with KITH_PORT.\n");
    }

    @Test
    void whatNobodyForesawIsLeftToSpring() {
        assertThat(said(new IllegalStateException("a bug"))).isEmpty();
    }

    private static String said(Exception failure) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            boolean reported = new StartFailure(null).reportException(failure);
            assertThat(reported).isEqualTo(said.size() > 0);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
