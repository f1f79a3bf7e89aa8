package kith.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kith.member.MemberId;

/**
 * The addresses of several members, asked for once however many there are. For whoever sends letters, and for nobody's eyes else.
 *
 * @param present where each gets letters now; whoever has no account is missing
 * @param wanted the one each wants instead, as long as it is not confirmed
 * @param former those each had in the last month, by the moment until which
 */
public record AddressBook(
        Map<MemberId, String> present, Map<MemberId, String> wanted, Map<MemberId, Map<Instant, String>> former) {

    /** Where the member gets letters now; empty where they have no account. */
    public Optional<String> of(MemberId member) {
        return Optional.ofNullable(present.get(member));
    }

    /** The address they want instead, as long as it is not confirmed. */
    public Optional<String> wantedBy(MemberId member) {
        return Optional.ofNullable(wanted.get(member));
    }

    /** The address they had until this moment, for a month. */
    public Optional<String> before(MemberId member, Instant moment) {
        return Optional.ofNullable(former.getOrDefault(member, Map.of()).get(moment));
    }

    @Override
    public String toString() {
        return "AddressBook[not shown]";
    }
}
