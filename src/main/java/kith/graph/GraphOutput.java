package kith.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/** Writes a graph to a file, and at the end the checksum of all that went before. */
final class GraphOutput {

    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    GraphOutput(FileChannel channel) {
        this.channel = channel;
    }

    /** Writes a state without changes over its snapshot. */
    void write(UUID community, View view) throws IOException {
        List<int[]> withheld = new ArrayList<>();
        view.withheld().forEach((kept, hidden) -> {
            withheld.add(new int[] {hidden, kept.length});
            withheld.add(kept);
        });
        int kept = withheld.stream().mapToInt(ints -> ints.length).sum() - withheld.size();
        Snapshot base = view.base();
        GraphHeader header = new GraphHeader(
                community,
                view.position(),
                base.size(),
                base.targets().length,
                view.withheld().size(),
                kept);
        buffer.put(header.encode());
        put(base.members().numbers());
        put(base.offsets());
        put(base.targets());
        for (int[] ints : withheld) {
            put(ints);
        }
        flush();
        buffer.putInt((int) checksum.getValue());
        flush();
    }

    private void put(long[] longs) throws IOException {
        for (long number : longs) {
            if (buffer.remaining() < Long.BYTES) {
                flush();
            }
            buffer.putLong(number);
        }
    }

    private void put(int[] ints) throws IOException {
        int done = 0;
        while (done < ints.length) {
            if (buffer.remaining() < Integer.BYTES) {
                flush();
            }
            int part = Math.min(buffer.remaining() / Integer.BYTES, ints.length - done);
            buffer.asIntBuffer().put(ints, done, part);
            buffer.position(buffer.position() + part * Integer.BYTES);
            done += part;
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
