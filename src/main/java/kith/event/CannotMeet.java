package kith.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.web.Phrase;
import kith.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An event, or a step with one, that is not possible; with why, in words for the person who tried. */
public final class CannotMeet extends Refused {

    /** Why not. */
    public enum Reason {
        NAME_SHORT("name"),
        NAME_LONG("name"),
        ABOUT_LONG("about"),
        GROUP("group"),
        DATE("date"),
        FROM("from"),
        END_DATE("endDate"),
        TO("to"),
        /** The clocks are put forward over that time. */
        SKIPPED_FROM("from"),
        SKIPPED_TO("to"),
        ZONE("zone"),
        PAST("date"),
        FAR("date"),
        ENDS_FIRST("to"),
        ENDED("to"),
        TOO_LONG("endDate"),
        WHERE("place"),
        PLACE_LONG("place"),
        LINK("link"),
        CAPACITY("capacity"),
        WHY_LONG("why"),
        /** It was changed after the form was opened. */
        STALE(HttpStatus.CONFLICT),
        BEGUN(HttpStatus.CONFLICT),
        OVER(HttpStatus.CONFLICT),
        CANCELLED(HttpStatus.CONFLICT),
        /** Whoever announced it calls it off instead of leaving it. */
        ORGANISER(HttpStatus.CONFLICT),
        CHECKED_IN(HttpStatus.CONFLICT),
        TOO_EARLY(HttpStatus.CONFLICT),
        FULL(HttpStatus.CONFLICT),
        WRONG_CODE("code");

        private final HttpStatus status;
        private final @Nullable String field;

        Reason(HttpStatus status) {
            this.status = status;
            this.field = null;
        }

        Reason(String field) {
            this.status = HttpStatus.UNPROCESSABLE_CONTENT;
            this.field = field;
        }

        private String key() {
            return "event.cannot." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A reason, and what fills its sentence. */
    record Problem(Reason reason, List<Object> args) {

        static Problem of(Reason reason, Object... args) {
            return new Problem(reason, List.of(args));
        }
    }

    private final transient List<Problem> problems;

    CannotMeet(Reason reason, Object... args) {
        this(List.of(Problem.of(reason, args)));
    }

    /** A form with all that is wrong in it; the first of the problems gives the sentence. */
    CannotMeet(List<Problem> problems) {
        super(
                problems.getFirst().reason().status,
                problems.getFirst().reason().key(),
                problems.getFirst().args().toArray());
        this.problems = problems;
    }

    public Reason reason() {
        return problems.getFirst().reason();
    }

    /** All that is wrong. */
    List<Reason> reasons() {
        return problems.stream().map(Problem::reason).toList();
    }

    /** What is wrong with which field of the form; nothing where it is not the form's fault. */
    Map<String, Phrase> fields() {
        Map<String, Phrase> fields = new LinkedHashMap<>();
        for (Problem problem : problems) {
            String field = problem.reason().field;
            if (field != null) {
                fields.putIfAbsent(
                        field, Phrase.of(problem.reason().key(), problem.args().toArray()));
            }
        }
        return fields;
    }

    @Override
    public Map<String, Object> details() {
        List<Map<String, String>> errors = problems.stream()
                .filter(problem -> problem.reason().field != null)
                .map(problem -> Map.of(
                        "field",
                        String.valueOf(problem.reason().field),
                        "reason",
                        problem.reason().name().toLowerCase(Locale.ROOT)))
                .toList();
        return errors.isEmpty() ? Map.of() : Map.of("errors", errors);
    }
}
