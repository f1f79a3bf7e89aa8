package kith.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as limits tell places apart. */
final class Place {

    static final String UNKNOWN = "place:unknown";

    private Place() {}

    /**
     * The address of the network; of an IPv6 address the first 64 bits, since the rest is for a household to choose.
     *
     * @param address in numbers, as the servlet container gives it
     */
    static String of(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(withoutZone(address)).getAddress();
            return bytes.length == 16 ? "place:" + prefix(bytes) : "place:" + address;
        } catch (IllegalArgumentException notInNumbers) {
            return UNKNOWN;
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static String prefix(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            text.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff))
                    .append(':');
        }
        return text.append(":/64").toString();
    }
}
