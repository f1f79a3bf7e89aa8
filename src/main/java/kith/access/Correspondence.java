package kith.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** Where members get letters. For whoever sends them, and for nobody's eyes else. */
@Component
public class Correspondence {

    private final AddressStore store;

    Correspondence(AddressStore store) {
        this.store = store;
    }

    /**
     * Where a member gets letters.
     *
     * @param address as a mail server takes it
     * @param confirmed whether it is known to be theirs; if not, they get account mail alone
     */
    public record Mailbox(String address, boolean confirmed) {

        @Override
        public String toString() {
            return "Mailbox[not shown]";
        }
    }

    /** Where the member gets letters now; empty where they have no account. */
    public Optional<Mailbox> of(MemberId member) {
        return store.of(member).map(row -> new Mailbox(sendable(row.address()), row.confirmed()));
    }

    /** The address they want instead, as long as it is not confirmed. */
    public Optional<String> wanted(MemberId member) {
        return store.of(member).map(AddressStore.Present::wanted).map(Correspondence::sendable);
    }

    /** The address they had until this moment, for a month. */
    public Optional<String> before(MemberId member, Instant moment) {
        return store.former(member, moment).map(Correspondence::sendable);
    }

    /** The addresses of several, for the operator. */
    public Map<MemberId, String> of(Collection<MemberId> members) {
        Map<MemberId, String> addresses = new HashMap<>();
        store.of(members).forEach((member, address) -> addresses.put(member, sendable(address)));
        return addresses;
    }

    private static String sendable(String kept) {
        return Address.in(kept).map(Address::sendable).orElse(kept);
    }
}
