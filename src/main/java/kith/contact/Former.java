package kith.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.connection.Memories;
import kith.connection.Roll;
import kith.member.Directory;
import kith.member.MemberId;
import kith.web.PlainText;
import org.springframework.stereotype.Component;

/** Those one is no longer connected with and keeps something of: all of them, or those whom words of theirs or of one's notes leave. */
@Component
class Former {

    private final Memories memories;
    private final Roll roll;
    private final Directory directory;

    Former(Memories memories, Roll roll, Directory directory) {
        this.memories = memories;
        this.roll = roll;
        this.directory = directory;
    }

    /** Up to so many of those with a number above {@code after}, by their numbers. */
    List<MemberId> find(MemberId me, String typed, long after, int limit) {
        String query = PlainText.line(typed);
        if (query.isEmpty()) {
            return memories.former(me, after, limit);
        }
        List<MemberId> all = memories.former(me, after, Integer.MAX_VALUE);
        if (all.isEmpty()) {
            return all;
        }
        Set<MemberId> found = new HashSet<>(directory.among(me, query, all));
        found.addAll(roll.mentioning(me, query));
        return all.stream().filter(found::contains).limit(limit).toList();
    }
}
