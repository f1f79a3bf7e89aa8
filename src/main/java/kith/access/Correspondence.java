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

    /** The addresses of several members. */
    public AddressBook of(Collection<MemberId> members) {
        Map<MemberId, String> present = new HashMap<>();
        Map<MemberId, String> wanted = new HashMap<>();
        store.of(members).forEach((member, row) -> {
            present.put(member, sendable(row.address()));
            if (row.wanted() != null) {
                wanted.put(member, sendable(row.wanted()));
            }
        });
        Map<MemberId, Map<Instant, String>> former = store.former(members);
        former.values().forEach(each -> each.replaceAll((until, address) -> sendable(address)));
        return new AddressBook(present, wanted, former);
    }

    private static String sendable(String kept) {
        return Address.in(kept).map(Address::sendable).orElse(kept);
    }
}
