package kith.notification;

import java.util.List;
import kith.live.Live;
import kith.notification.Notice.Fresh;
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
}
