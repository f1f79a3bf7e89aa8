package kith.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kith.member.MemberId;
import kith.member.Members;
import kith.member.Portrait;
import kith.reason.Assessment;
import kith.reason.ClaimedHow;
import kith.reason.Grade;
import kith.reason.Precedents;
import kith.reason.Reasons;
import kith.reason.Recipient;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a reason as its recipient would, with what the sender may know of them. */
@Component
class Coach {

    private static final Duration LATELY = Limit.SENT_ALIKE.within();
    private static final int AT_MOST = 50;

    private final Reasons reasons = Reasons.load();
    private final Members members;
    private final Hows hows;
    private final SentStore sent;
    private final SignatureStore signatures;
    private final Limits limits;
    private final List<Alternative> alternatives;

    Coach(
            Members members,
            Hows hows,
            SentStore sent,
            SignatureStore signatures,
            Limits limits,
            List<Alternative> alternatives) {
        this.members = members;
        this.hows = hows;
        this.sent = sent;
        this.signatures = signatures;
        this.limits = limits;
        this.alternatives = alternatives;
    }

    /** Assesses a why; {@code claim} is null while no how is chosen. */
    Assessment read(Pair pair, @Nullable Claim claim, String why, Instant now) {
        return read(pair, claim, why, List.of(), now);
    }

    /** Likewise, and compares it also with what the sender has given others to pass on. */
    Assessment read(Pair pair, @Nullable Claim claim, String why, List<String> given, Instant now) {
        return assess(pair, claim, why, precedents(pair, why, given, now.minus(LATELY)));
    }

    /** Assesses a why as it leaves. */
    Assessment readLeaving(Pair pair, Claim claim, String why, Instant now) {
        return hows.isReadBefore(claim)
                ? assess(pair, claim, why, new Precedents(List.of(), false))
                : read(pair, claim, why, now);
    }

    private Assessment assess(Pair pair, @Nullable Claim claim, String why, Precedents precedents) {
        ClaimedHow how = claim == null ? null : new ClaimedHow(claim.kind(), hows.names(pair, claim));
        return reasons.assess(how, why, recipient(members.portrait(pair.sender(), pair.recipient())), precedents);
    }

    /** What may reach the recipient better than the sender's own letter. */
    List<Link> alternatives(Pair pair) {
        return alternatives.stream().flatMap(one -> one.to(pair).stream()).toList();
    }

    private Precedents precedents(Pair pair, String why, List<String> given, Instant since) {
        int senders = signatures.senders(pair.sender(), reasons.signature(why), since);
        List<String> own = new ArrayList<>(given);
        own.addAll(sent.reasonsToOthers(pair, since, AT_MOST));
        return new Precedents(own, senders > limits.most(Limit.SENT_ALIKE));
    }

    /** Keeps what lets a reason that goes out be known again, should many come to send it. */
    void remember(MemberId sender, String why, Instant now) {
        signatures.add(sender, reasons.signature(why), now);
    }

    /** Forgets what was sent too long ago to be compared with. */
    void forget(Instant now) {
        signatures.forget(now.minus(LATELY));
    }

    private static Recipient recipient(Portrait portrait) {
        List<String> knownFor = new ArrayList<>(List.of(
                portrait.headline(), portrait.place(), portrait.about(), portrait.askMeAbout(), portrait.lookingFor()));
        Stream.concat(portrait.positions().stream(), portrait.education().stream())
                .forEach(station -> knownFor.add(station.what() + ", " + station.name()));
        knownFor.addAll(portrait.skills());
        return new Recipient(
                portrait.name(),
                portrait.otherNames(),
                knownFor.stream().filter(known -> !known.isBlank()).toList());
    }

    /** As stored. */
    static String code(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
