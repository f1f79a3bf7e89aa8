package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./kith}, as far as it can be tried without building Kith within its own build. */
class FrontDoorTest {

    @TempDir
    Path temporary;

    private record Answer(int status, String said) {}

    private static Answer ask(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    @Test
    void saysWhatItCanDo() throws Exception {
        Answer help = ask(Map.of(), "./kith", "help");
        assertThat(help.status()).isZero();
        assertThat(help.said()).contains("./kith run", "./kith serve", "./kith test", "./kith assess");
    }

    @Test
    void saysWhatItCanDoWhereItWasAskedForSomethingElse() throws Exception {
        Answer answer = ask(Map.of(), "./kith", "dance");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.said()).startsWith("usage: ./kith run");
        assertThat(ask(Map.of(), "./kith").status()).isEqualTo(2);
    }

    @Test
    void findsTheJdkOfWhichMavenWasTold() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path young = jdk("young", "25.0.3");
        Files.createDirectories(temporary.resolve(".m2"));
        Files.writeString(
                temporary.resolve(".m2/toolchains.xml"), "<toolchains><jdkHome>" + young + "</jdkHome></toolchains>");
        // The tail of the script is left out: what remains only defines how things are done.
        Answer answer = ask(
                Map.of("HOME", temporary.toString(), "JAVA_HOME", old.toString(), "PATH", "/usr/bin:/bin"),
                "sh",
                "-c",
                "sed '/^command=/,$d' kith > \"$0\" && . \"$0\" && find_jdk && echo \"$JAVA_HOME\"",
                temporary.resolve("definitions").toString());
        assertThat(answer.said().strip()).isEqualTo(young.toString());
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(temporary.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            assertThat(Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n")
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
