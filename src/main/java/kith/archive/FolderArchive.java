package kith.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An archive unpacked into a folder. Links to other folders are not followed, and what may not be read is passed over. */
final class FolderArchive implements Archive {

    private static final int DEEPEST = 8;

    private final Path folder;
    private final Limits limits;

    FolderArchive(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    @Override
    public @Nullable Source find(String file) throws IOException {
        TreeMap<String, Path> found = new TreeMap<>(Archive.nearest());
        // not even the folder itself would be entered if it is a link
        Path start = folder.toRealPath();
        Files.walkFileTree(
                start, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                    private int seen;

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                        if (path.getFileName().toString().equalsIgnoreCase(file) && Files.isRegularFile(path)) {
                            found.put(start.relativize(path).toString().replace('\\', '/'), path);
                        }
                        return ++seen < limits.files() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path path, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found.isEmpty() ? null : Source.of(found.firstEntry().getValue(), found.firstKey());
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
