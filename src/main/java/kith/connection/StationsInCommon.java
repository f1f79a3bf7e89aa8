package kith.connection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.member.MemberId;
import kith.member.Resumes;
import kith.member.SharedStation;
import kith.member.Station;
import kith.web.Phrase;
import org.springframework.stereotype.Component;

/** Having worked or studied at the same place in the same years, as both list it. */
@Component
class StationsInCommon implements CommonGround {

    /** More than one mutual connection with 20 connections, less than two: both were there, whether or not they met. */
    private static final double WORTH = 0.5;

    private final Resumes resumes;

    StationsInCommon(Resumes resumes) {
        this.resumes = resumes;
    }

    @Override
    public Map<MemberId, List<Shared>> with(MemberId viewer, Collection<MemberId> others) {
        Map<MemberId, List<Shared>> shared = new HashMap<>();
        for (Station.Kind kind : Station.Kind.values()) {
            resumes.sharedStations(viewer, others, kind)
                    .forEach((other, stations) ->
                            stations.forEach(station -> shared.computeIfAbsent(other, member -> new ArrayList<>())
                                    .add(new Shared(words(station), WORTH, false))));
        }
        return shared;
    }

    private static Phrase words(SharedStation station) {
        String key = "connection.both." + (station.kind() == Station.Kind.WORK ? "worked." : "studied.");
        String from = String.valueOf(station.fromYear());
        Integer to = station.toYear();
        if (to == null) {
            return Phrase.of(key + "since", station.name(), from);
        }
        return station.fromYear() == to
                ? Phrase.of(key + "year", station.name(), from)
                : Phrase.of(key + "years", station.name(), from, to.toString());
    }
}
