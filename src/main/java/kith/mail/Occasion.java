package kith.mail;

import java.util.List;
import kith.member.MemberId;
import kith.web.Passage;

/**
 * An event, and what is otherwise about it.
 *
 * @param headings what happened, the earliest first
 * @param address of its page
 * @param organiser their name; empty where the reader may not see them
 * @param when when it is, by each clock a line
 * @param passages what its organiser wrote of it
 * @param standing how the reader stands to it, in a sentence; may be empty
 * @param people everybody whom it shows
 */
record Occasion(
        List<String> headings,
        String name,
        String address,
        String organiser,
        List<String> when,
        List<Passage> passages,
        String standing,
        List<MemberId> people)
        implements Entry {}
