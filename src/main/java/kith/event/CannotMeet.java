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
        /** It is what others said yes to. */
        NAME_KEPT(HttpStatus.CONFLICT, "name"),
        /** It was changed after the form was opened. */
        STALE(HttpStatus.CONFLICT),
        BEGUN(HttpStatus.CONFLICT),
        /** One may check in, so that what it is and where it begins stays. */
        FIXED(HttpStatus.CONFLICT),
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
            this(status, null);
        }

        Reason(String field) {
            this(HttpStatus.UNPROCESSABLE_CONTENT, field);
        }

        Reason(HttpStatus status, @Nullable String field) {
            this.status = status;
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

    /** It is not as it was when the form was opened, but of this version now. */
    static CannotMeet stale(String present) {
        return new CannotMeet(List.of(Problem.of(Reason.STALE, present)));
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

    /** To a program it has begun as soon as one may check in; persons are told what stays. */
    @Override
    public String code() {
        return reason() == Reason.FIXED ? Reason.BEGUN.key().replace(".cannot.", ".") : super.code();
    }

    /** For programs: which field is wrong, or how it stands with the event that the step is not possible with. */
    @Override
    public Map<String, Object> details() {
        Problem first = problems.getFirst();
        switch (first.reason()) {
            case STALE -> {
                return Map.of("version", first.args().getFirst());
            }
            case FIXED -> {
                return Map.of("state", "begun");
            }
            case BEGUN, OVER, CANCELLED -> {
                return Map.of("state", first.reason().name().toLowerCase(Locale.ROOT));
            }
            default -> {
                return errors();
            }
        }
    }

    private Map<String, Object> errors() {
        List<Map<String, String>> errors = problems.stream()
                .filter(problem -> problem.reason().field != null)
                .map(problem -> Map.of(
                        "field",
                        inOne(String.valueOf(problem.reason().field)),
                        "reason",
                        problem.reason().name().toLowerCase(Locale.ROOT)))
                .toList();
        return errors.isEmpty() ? Map.of() : Map.of("errors", errors);
    }

    /** Programs give the day and the time in one. */
    private static String inOne(String field) {
        return switch (field) {
            case "date", "from" -> "starts";
            case "endDate", "to" -> "ends";
            default -> field;
        };
    }
}
