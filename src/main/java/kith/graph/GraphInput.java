package kith.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.UUID;
import java.util.zip.CRC32C;
import kith.graph.CannotReadGraph.Reason;

/** Reads a graph from a file and believes nothing of it: neither its lengths nor, once the checksum holds, that what it says is a graph. */
final class GraphInput {

    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final CRC32C checksum = new CRC32C();

    /** What has not been read from the channel, without the checksum at the end. */
    private long left;

    GraphInput(FileChannel channel) {
        this.channel = channel;
    }

    View read(UUID community) throws IOException {
        GraphHeader header = header(community);
        left = header.fileBytes() - GraphHeader.BYTES - Integer.BYTES;
        long[] numbers = longs(header.members());
        int[] offsets = ints(header.members() + 1);
        int[] targets = ints(header.directed());
        int[] withheld = ints(2 * header.hidden() + header.withheld());
        int computed = (int) checksum.getValue();
        left = Integer.BYTES;
        if (ints(1)[0] != computed) {
            throw damaged("The checksum does not hold.");
        }
        GraphCheck check = new GraphCheck(header);
        check.members(numbers);
        check.rows(offsets, targets);
        IntTree<int[]> hidden = check.withheld(withheld);
        return View.of(new Snapshot(MemberIndex.of(numbers), offsets, targets), hidden, header.position());
    }

    private GraphHeader header(UUID community) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(GraphHeader.BYTES);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until it is full or the file ends
        }
        checksum.update(bytes.array(), 0, bytes.position());
        GraphHeader header = GraphHeader.decode(bytes.flip());
        if (!header.community().equals(community)) {
            throw new CannotReadGraph(
                    Reason.OTHER_COMMUNITY,
                    "The graph is of the community " + header.community() + ", not of " + community + ".");
        }
        if (!header.possible()) {
            throw damaged("The header says what cannot be.");
        }
        long size = channel.size();
        if (size < header.fileBytes()) {
            throw new CannotReadGraph(
                    Reason.TRUNCATED, "The file ends after " + size + " of " + header.fileBytes() + " bytes.");
        }
        if (size > header.fileBytes()) {
            throw damaged("The file goes on after its end.");
        }
        return header;
    }

    private long[] longs(int count) throws IOException {
        long[] longs = new long[count];
        for (int i = 0; i < count; i++) {
            need(Long.BYTES);
            longs[i] = buffer.getLong();
        }
        return longs;
    }

    private int[] ints(int count) throws IOException {
        int[] ints = new int[count];
        int done = 0;
        while (done < count) {
            need(Integer.BYTES);
            int part = Math.min(buffer.remaining() / Integer.BYTES, count - done);
            buffer.asIntBuffer().get(ints, done, part);
            buffer.position(buffer.position() + part * Integer.BYTES);
            done += part;
        }
        return ints;
    }

    /** Fills the buffer when it holds less than is needed next. */
    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        int start = buffer.position();
        buffer.limit((int) Math.min(buffer.capacity(), start + left));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new CannotReadGraph(Reason.TRUNCATED, "The file became shorter while it was read.");
            }
        }
        left -= buffer.position() - start;
        buffer.flip();
        checksum.update(buffer.duplicate().position(start));
    }

    private static CannotReadGraph damaged(String message) {
        return new CannotReadGraph(Reason.DAMAGED, message);
    }
}
