package kith.introduction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.coach.Prompts;
import kith.member.MemberId;
import kith.member.Members;
import kith.reason.Assessment;
import kith.web.NotFound;
import kith.web.PlainText;
import org.springframework.stereotype.Component;

/** What to ask about the words of an introduction so far, as it is asked when they are sent; nothing before there are any, or anybody for whom they are. */
@Component
class NoteCoach {

    private final NoteReader reader;
    private final Members members;

    NoteCoach(NoteReader reader, Members members) {
        this.reader = reader;
        this.members = members;
    }

    /** About a note to the go-between with this handle. */
    Prompts note(MemberId me, AskForm form) {
        String note = PlainText.lines(form.note());
        return fits(note, OwnNote.AT_MOST)
                ? somebody(me, form.by())
                        .map(by -> asked(reader.ofNote(me, by, note), note))
                        .orElse(Prompts.NONE)
                : Prompts.NONE;
    }

    /** About a why to whom one would like to know. */
    Prompts why(MemberId me, MemberId target, AskForm form) {
        String why = PlainText.lines(form.why());
        return fits(why, OwnNote.WHY_AT_MOST) ? asked(reader.ofWhy(me, target, why), why) : Prompts.NONE;
    }

    /** About what is written to two, or to the one of them who is chosen yet. */
    Prompts offer(MemberId me, OfferForm form) {
        String why = PlainText.lines(form.why());
        List<MemberId> two = fits(why, OwnNote.WHY_AT_MOST)
                ? Stream.of(form.one(), form.other())
                        .flatMap(handle -> somebody(me, handle).stream())
                        .toList()
                : List.of();
        return two.isEmpty() ? Prompts.NONE : asked(reader.ofOffer(me, two, why), why);
    }

    private static Prompts asked(Assessment found, String words) {
        return Prompts.of(found.findings(), words);
    }

    private static boolean fits(String words, int most) {
        int length = PlainText.length(words);
        return length >= OwnNote.AT_LEAST && length <= most;
    }

    private Optional<MemberId> somebody(MemberId me, String handle) {
        try {
            return Optional.of(members.require(me, handle)).filter(found -> !found.equals(me));
        } catch (NotFound nobody) {
            return Optional.empty();
        }
    }
}
