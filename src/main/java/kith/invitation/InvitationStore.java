package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.invitation.Invitation.State;
import kith.invitation.Invitation.Step;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Invitations as their recipients have them, and the one that is open between two people.
 *
 * <p>Every step for two people first takes the row of {@code open_invitation} for them, then {@code invitation}, then {@code sent_invitation}: always in
 * this order, so that no two steps can wait for each other.
 */
@Repository
class InvitationStore {

    /** Stands where there is no invitation: they are numbered from 1. */
    private static final InvitationId NONE = new InvitationId(0);

    private final JdbcClient sql;
    private final EvidenceColumn column;

    InvitationStore(JdbcClient sql, EvidenceColumn column) {
        this.sql = sql;
        this.column = column;
    }

    /** What a step must know of an invitation. */
    record Standing(
            MemberId sender,
            State state,
            int rounds,
            boolean folded,
            @Nullable Instant refusedAt) {}

    /** The open invitation between two people. */
    record Open(MemberId sender, InvitationId id) {}

    /** Makes it the open one of its two people; false if there is one already. */
    boolean open(Pair pair, InvitationId id) {
        return sql.sql("""
                        insert into open_invitation (lower_id, higher_id, sender_id, invitation_id)
                        values (:lower, :higher, :sender, :id) on conflict do nothing
                        """)
                        .param("lower", pair.lower().value())
                        .param("higher", pair.higher().value())
                        .param("sender", pair.sender().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Holds the place of the open invitation of two people until {@link #release}, whether there is one, or one that is not committed yet, or none. */
    void hold(Pair pair) {
        do {
            open(pair, NONE);
            // Where it was answered between the two statements, the place is free again.
        } while (takeOpenBetween(pair).isEmpty());
    }

    /** Gives the place back that {@link #hold} took where there was none. */
    void release(Pair pair) {
        close(pair, NONE);
    }

    /** The open invitation between the two, whoever wrote it. */
    Optional<Open> openBetween(Pair pair) {
        return open(pair, "");
    }

    /** Likewise, and holds it until the transaction ends. */
    Optional<Open> takeOpenBetween(Pair pair) {
        return open(pair, "for update");
    }

    /**
     * Holds until the transaction ends what stands between the two: their open invitation, whoever wrote it, and this one. It need not be the open
     * one: declined quietly, its sender can still answer it and withdraw it while its recipient thinks better of it.
     */
    void take(Pair pair, InvitationId id) {
        takeOpenBetween(pair);
        sql.sql("select state from invitation where recipient_id = :recipient and invitation_id = :id for update")
                .param("recipient", pair.recipient().value())
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private Optional<Open> open(Pair pair, String lock) {
        return sql.sql(
                        "select sender_id, invitation_id from open_invitation where lower_id = :lower and higher_id = :higher "
                                + lock)
                .param("lower", pair.lower().value())
                .param("higher", pair.higher().value())
                .query((row, n) -> new Open(new MemberId(row.getLong(1)), new InvitationId(row.getLong(2))))
                .optional();
    }

    /** The two have no open invitation any more, if it was this one. */
    void close(Pair pair, InvitationId id) {
        sql.sql("delete from open_invitation where lower_id = :lower and higher_id = :higher and invitation_id = :id")
                .param("lower", pair.lower().value())
                .param("higher", pair.higher().value())
                .param("id", id.value())
                .update();
    }

    Optional<Standing> standing(MemberId recipient, InvitationId id) {
        return sql.sql("""
                select sender_id, state, refused_at, grade <> 'reasoned', rounds
                from invitation where recipient_id = :recipient and invitation_id = :id
                """)
                .param("recipient", recipient.value())
                .param("id", id.value())
                .query((row, n) -> new Standing(
                        new MemberId(row.getLong(1)),
                        State.of(row.getString(2)),
                        row.getInt(5),
                        row.getBoolean(4),
                        Timestamps.instantOrNull(row, 3)))
                .optional();
    }

    String why(MemberId recipient, InvitationId id) {
        return sql.sql("select why from invitation where recipient_id = :recipient and invitation_id = :id")
                .param("recipient", recipient.value())
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** What was found about the two, the claimed how first. */
    List<Evidence> evidence(MemberId recipient, InvitationId id) {
        return sql.sql("select evidence from invitation where recipient_id = :recipient and invitation_id = :id")
                .param("recipient", recipient.value())
                .param("id", id.value())
                .query((row, n) -> column.evidence(row.getString(1)))
                .single();
    }

    void replaceEvidence(MemberId recipient, InvitationId id, List<Evidence> evidence) {
        sql.sql("""
                update invitation set evidence = cast(:evidence as jsonb), strength = :strength
                where recipient_id = :recipient and invitation_id = :id
                """)
                .param("evidence", column.write(evidence))
                .param("strength", evidence.getFirst().strength().ordinal())
                .param("recipient", recipient.value())
                .param("id", id.value())
                .update();
    }

    /** Says these words on accepting; false if there are some. */
    boolean thank(MemberId recipient, InvitationId id, String words) {
        return sql.sql("""
                        update invitation set thanks = :words
                        where recipient_id = :recipient and invitation_id = :id and state = 'accepted' and thanks is null
                        """)
                        .param("words", words)
                        .param("recipient", recipient.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Whether these very words were said on accepting. */
    boolean thanked(MemberId recipient, InvitationId id, String words) {
        return sql.sql("""
                select exists (select from invitation
                    where recipient_id = :recipient and invitation_id = :id and thanks = :words)
                """)
                .param("words", words)
                .param("recipient", recipient.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Takes the step if it is legal from where the invitation stands; says whether it was. */
    boolean move(MemberId recipient, InvitationId id, Step step, Instant at) {
        return sql.sql("""
                        update invitation set state = :to, changed_at = :at, rounds = rounds + :asked
                        where recipient_id = :recipient and invitation_id = :id and state = any (:from)
                        """)
                        .param("to", step.to().code())
                        .param("asked", step == Step.ASK ? 1 : 0)
                        .param("from", step.codes())
                        .param("recipient", recipient.value())
                        .param("id", id.value())
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    /** Sets it aside or brings it back; changes only the recipient's own list. */
    boolean setAside(MemberId recipient, InvitationId id, boolean aside) {
        return sql.sql("""
                        update invitation set set_aside = :aside
                        where recipient_id = :recipient and invitation_id = :id and state in ('pending', 'asked')
                        """)
                        .param("aside", aside)
                        .param("recipient", recipient.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
