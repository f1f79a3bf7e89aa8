package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.invitation.CannotInvite.Reason;
import kith.member.MemberId;
import kith.member.Resumes;
import kith.member.SharedStation;
import kith.member.Station;
import kith.web.Phrase;

/** "We worked together", "we studied together": both profiles list the place, and the years overlap. */
class StationHow implements HowKind {

    private final String name;
    private final Station.Kind kind;
    private final Resumes resumes;

    StationHow(String name, Station.Kind kind, Resumes resumes) {
        this.name = name;
        this.kind = kind;
        this.resumes = resumes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        return shared(pair)
                .map(station -> new Offer(
                        new Claim(name, station.name(), Map.of()),
                        Strength.LISTED,
                        Phrase.of("how." + name + ".offer", station.name()),
                        years(station),
                        List.of()))
                .toList();
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        return shared(pair)
                .filter(station -> station.name().equalsIgnoreCase(claim.of()))
                .map(station -> evidence(station, now))
                .findFirst()
                .orElseThrow(() -> new CannotInvite(Reason.HOW_NOT_HELD));
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return List.of(claim.of());
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        Resumes.Listed listed = resumes.listed(
                reader, readings.stream().map(reading -> reading.other().id()).toList(), kind);
        return readings.stream()
                .map(reading -> Optional.of(reading)
                        .filter(one -> listed.by(one.other().id(), one.fact("name")))
                        .map(StationHow::word))
                .toList();
    }

    private static Worded word(Reading reading) {
        String to = reading.fact("to");
        return new Worded(
                Strength.LISTED,
                to.isEmpty()
                        ? Phrase.of("how.station.since", reading.fact("name"), reading.fact("from"))
                        : Phrase.of("how.station.years", reading.fact("name"), reading.fact("from"), to));
    }

    private Stream<SharedStation> shared(Pair pair) {
        return resumes.sharedStations(pair.sender(), pair.recipient()).stream().filter(this::isFor);
    }

    /** Whether it is for such a place. */
    boolean isFor(SharedStation station) {
        return station.kind() == kind;
    }

    Evidence evidence(SharedStation station, Instant now) {
        Integer to = station.toYear();
        return new Evidence(
                name,
                Strength.LISTED,
                now,
                Map.of(
                        "name", station.name(),
                        "from", String.valueOf(station.fromYear()),
                        "to", to == null ? "" : to.toString()));
    }

    private static Phrase years(SharedStation station) {
        Integer to = station.toYear();
        return to == null
                ? Phrase.of("how.station.hint.since", String.valueOf(station.fromYear()))
                : Phrase.of("how.station.hint.years", String.valueOf(station.fromYear()), to.toString());
    }
}
