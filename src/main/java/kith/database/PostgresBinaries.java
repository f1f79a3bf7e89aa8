package kith.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import kith.database.CannotStart.Reason;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that Kith brings: an archive in the jar for each kind of machine, unpacked once into the data folder. */
final class PostgresBinaries {

    private static final String PREFIX = "postgresql-";

    private PostgresBinaries() {}

    /** Unpacks the archive for this machine below {@code home}, unless it is there, and returns the folder it is in. */
    static Path in(Path home) throws IOException {
        String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL url = PostgresBinaries.class.getResource("/" + archive);
        if (url == null) {
            throw new CannotStart(Reason.NO_BINARIES, archive);
        }
        Path unpacked = home.resolve(PREFIX + fingerprint(url));
        if (!Files.isDirectory(unpacked)) {
            Path fresh = home.resolve(PREFIX + "new");
            Folders.delete(fresh);
            unpack(url, Folders.ownersOnly(fresh));
            keep(fresh);
            Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
            deleteOthers(unpacked);
        }
        return unpacked;
    }

    // One archive serves both kinds of Mac: what is in it runs on either.
    static String archiveFor(String system, String machine) {
        String os = system.toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        boolean intel = machine.equals("amd64") || machine.equals("x86_64");
        if (os.startsWith("mac") && (arm || intel)) {
            return "postgres-darwin-x86_64.txz";
        }
        if (os.equals("linux") && (arm || intel)) {
            return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        }
        throw new CannotStart(Reason.NO_BINARIES, system + " on " + machine);
    }

    // The jar already knows the checksum of what it holds; reading 15 MB again at every start would cost a tenth of a
    // second.
    private static String fingerprint(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URL url, Path target) throws IOException {
        try (InputStream raw = url.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".a")) {
                    write(entry, tar, target);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    // Without this, a power cut could leave programs that exist and are empty. All at the end, it costs the disk one
    // effort.
    private static void keep(Path unpacked) throws IOException {
        try (Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    written.force(false);
                }
            }
        }
    }

    private static void deleteOthers(Path current) throws IOException {
        try (Stream<Path> files = Files.list(current.resolveSibling("."))) {
            for (Path old : files.filter(f -> f.getFileName().toString().startsWith(PREFIX))
                    .filter(f -> !f.getFileName().equals(current.getFileName()))
                    .toList()) {
                Folders.delete(old);
            }
        }
    }
}
