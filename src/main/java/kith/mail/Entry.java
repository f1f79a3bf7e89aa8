package kith.mail;

import java.util.List;
import kith.member.MemberId;

/** One thing that a letter tells of. */
sealed interface Entry permits Told, Happening, Occasion {

    /** What happened, the earliest first. */
    List<String> headings();

    /** The others whom it shows. */
    List<MemberId> people();
}
