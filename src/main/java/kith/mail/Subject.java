package kith.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kith.member.MemberId;
import kith.web.Page;

/** Something that letters tell of. Each listens to a module for news, and puts it into words when the letter leaves. */
interface Subject {

    /** What there is to tell. */
    Set<Kind> kinds();

    /**
     * What still holds now, and may be told to its reader.
     *
     * @param news what happened to each thing, by its number
     * @return what to tell of each thing; absent where that is nothing
     */
    Map<Long, Entry> entries(MemberId reader, Map<Long, List<Queued>> news, Page page);

    /** Likewise, one thing after the other. */
    static Map<Long, Entry> each(Map<Long, List<Queued>> news, Function<List<Queued>, Optional<? extends Entry>> tell) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        news.forEach((about, all) -> tell.apply(all).ifPresent(entry -> entries.put(about, entry)));
        return entries;
    }
}
