package kith.notification;

import java.time.Instant;
import java.util.List;
import kith.live.Live;
import kith.member.MemberId;
import kith.notification.Notice.Fresh;
import kith.notification.Notice.Kind;
import org.springframework.stereotype.Component;

/** Where what members are told is put up: it is kept, and their open pages hear that something is there. */
@Component
class Noticeboard {

    private final NoticeStore store;
    private final Live live;

    Noticeboard(NoticeStore store, Live live) {
        this.store = store;
        this.live = live;
    }

    /** Once, however often it is told. */
    void post(Fresh notice) {
        store.add(notice);
        live.wake(List.of(notice.member()), "notice");
    }

    /**
     * The same to many at once, once however often it is told. It is about a thing alone: nobody else is named in it, so that it stays whoever blocks whom, and the
     * page decides what each may be told of the thing.
     *
     * @param members in the order of their numbers, so that two servers that tell it at once do not wait for each other
     */
    void post(List<MemberId> members, Kind kind, long about, Instant at) {
        store.add(members, kind, about, at);
        live.wake(members, "notice");
    }
}
