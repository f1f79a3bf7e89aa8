package kith.recommendation;

import java.time.Instant;
import kith.member.MemberView;
import kith.recommendation.Standing.State;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as one of its two people may see it, for a program.
 *
 * @param role whether the reader is its subject or its author
 * @param other the other of the two
 * @param state where it stands as far as the reader may know
 * @param note what its subject asked to be recommended for
 * @param testimony what its author wrote last
 * @param edition the number to accept it by
 * @param change what its subject would like to be otherwise
 * @param shown what its subject accepted, which the profile shows unless it is hidden; for the subject alone
 * @param hidden whether the subject hides it; likewise
 * @param page its address, for a person to open
 */
record RecommendationView(
        long id,
        Role role,
        MemberView other,
        State state,
        @Nullable String note,
        @Nullable TestimonyView testimony,
        int edition,
        @Nullable String change,
        @Nullable TestimonyView shown,
        @Nullable Boolean hidden,
        Instant changedAt,
        String page) {

    /** Whom it is of, or who writes it. */
    enum Role {
        SUBJECT,
        AUTHOR
    }

    /**
     * What an author says.
     *
     * @param own the relation in their own words, where it is {@code other}
     * @param to absent where it goes on
     */
    record TestimonyView(
            Relation relation,
            @Nullable String own,
            int from,
            @Nullable Integer to,
            String words) {

        static @Nullable TestimonyView of(@Nullable Testimony said) {
            return said == null ? null : whole(said);
        }

        static TestimonyView whole(Testimony said) {
            return new TestimonyView(
                    said.relation(), said.own().isEmpty() ? null : said.own(), said.from(), said.to(), said.words());
        }
    }

    /**
     * A recommendation that a profile shows.
     *
     * @param author who wrote it
     * @param connectedSince since when the two are connected; absent where they are not any more
     */
    record ShownRecommendationView(
            MemberView author,
            TestimonyView testimony,
            @Nullable Instant connectedSince,
            Instant acceptedAt) {

        static ShownRecommendationView of(RecommendationShelf.Entry entry, PublicUrl url) {
            return new ShownRecommendationView(
                    MemberView.of(entry.author(), url),
                    TestimonyView.whole(entry.said()),
                    entry.since(),
                    entry.acceptedAt());
        }
    }

    static RecommendationView of(Card card, PublicUrl url) {
        return new RecommendationView(
                card.id().value(),
                card.received() ? Role.SUBJECT : Role.AUTHOR,
                MemberView.of(card.other(), url),
                card.state(),
                card.note(),
                TestimonyView.of(card.said()),
                card.edition(),
                card.change(),
                TestimonyView.of(card.shown()),
                card.hidden(),
                card.at(),
                url.of("/recommendations/" + card.id()));
    }
}
