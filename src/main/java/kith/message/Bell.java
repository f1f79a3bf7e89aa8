package kith.message;

import java.util.Collection;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** The one place that hears, within the transaction, whose open pages have something new to fetch: written, changed, taken back or read elsewhere. */
@Component
class Bell {

    /** Pages fetch what is new by its number, so whoever rings once too often does no harm. */
    void ring(Collection<MemberId> members) {
        woken(members);
    }

    private void woken(Collection<MemberId> members) {}
}
