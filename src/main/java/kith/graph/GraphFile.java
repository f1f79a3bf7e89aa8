package kith.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A graph in a file, to start from instead of the table. It says whose graph it is and how far the log of changes had been followed, so that
 * the rest can be caught up with. Little endian throughout:
 *
 * <pre>
 * header     magic (8 bytes), version (int), members n (int), community (two longs), position (long),
 *            directed connections m (int), hidden members (int), their connections (int), CRC-32C of the header (int)
 * numbers    n longs, by index
 * offsets    n + 1 ints
 * targets    m ints
 * withheld   for each hidden member: index, how many (int each), then so many ints
 * checksum   CRC-32C of everything before (int)
 * </pre>
 */
public final class GraphFile {

    private GraphFile() {}

    /**
     * Writes the graph as it is now. It is written beside the file, brought to the disk, and only then takes the file's place: whatever happens in
     * between, and whoever else writes, there is one whole file. Needs as much memory again as the graph if it changed since its last merge.
     *
     * @param community whose graph it is
     * @throws IOException if it cannot be written; the old file is still there then
     */
    public static void write(Path file, UUID community, ConnectionGraph graph) throws IOException {
        View view = graph.view();
        View whole = view.patches().size() == 0 && view.members() == view.base().size() ? view : Merge.of(view);
        Path folder = file.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(folder, file.getFileName() + ".", ".new");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                new GraphOutput(channel).write(community, whole);
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true); // the new name too
        }
    }

    /**
     * Reads a graph back.
     *
     * @param community whose graph it has to be
     * @throws CannotReadGraph if it is not a whole, unharmed graph of that community in this version's layout; it says which
     * @throws IOException if the file is not there or cannot be read
     */
    public static ConnectionGraph read(Path file, UUID community) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new ConnectionGraph(new GraphInput(channel).read(community));
        }
    }
}
