package kith.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import java.util.zip.CRC32C;
import kith.graph.CannotReadGraph.Reason;

/**
 * The beginning of a graph's file.
 *
 * @param community whose graph it is
 * @param position how far the log of changes had been followed
 * @param members how many members there are
 * @param directed how many connections, counted from both sides
 * @param hidden how many of the members are hidden
 * @param withheld how many connections are kept for them
 */
record GraphHeader(UUID community, long position, int members, int directed, int hidden, int withheld) {

    static final int BYTES = 56;

    private static final long MAGIC = 0x0A48505247485449L;
    private static final int VERSION = 2;
    private static final int CHECKED = BYTES - Integer.BYTES;

    /** How long a whole file with this header is. */
    long fileBytes() {
        long longs = members;
        long ints = (members + 1L) + directed + 2L * hidden + withheld + 1;
        return BYTES + longs * Long.BYTES + ints * Integer.BYTES;
    }

    ByteBuffer encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putInt(VERSION).putInt(members);
        bytes.putLong(community.getMostSignificantBits()).putLong(community.getLeastSignificantBits());
        bytes.putLong(position).putInt(directed).putInt(hidden).putInt(withheld);
        bytes.putInt(checksum(bytes));
        return bytes.flip();
    }

    /** Reads a header, and refuses what is not one of this version. */
    static GraphHeader decode(ByteBuffer bytes) throws CannotReadGraph {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < Long.BYTES || bytes.getLong() != MAGIC) {
            throw new CannotReadGraph(Reason.NOT_A_GRAPH, "This is not the file of a graph.");
        }
        if (bytes.limit() < BYTES) {
            throw new CannotReadGraph(Reason.TRUNCATED, "The file ends within its header.");
        }
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new CannotReadGraph(
                    Reason.OTHER_VERSION, "The file has version " + version + ", not " + VERSION + ".");
        }
        int members = bytes.getInt();
        UUID community = new UUID(bytes.getLong(), bytes.getLong());
        GraphHeader header =
                new GraphHeader(community, bytes.getLong(), members, bytes.getInt(), bytes.getInt(), bytes.getInt());
        if (bytes.getInt() != checksum(bytes)) {
            throw new CannotReadGraph(Reason.DAMAGED, "The header is not what was written.");
        }
        return header;
    }

    boolean possible() {
        return members >= 0
                && members < Limits.DIRECTED
                && directed >= 0
                && directed <= Limits.DIRECTED
                && hidden >= 0
                && hidden <= members
                && withheld >= 0
                && 2L * hidden + withheld <= Limits.DIRECTED;
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.array(), 0, CHECKED);
        return (int) checksum.getValue();
    }
}
