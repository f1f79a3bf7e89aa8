package kith.member;

import kith.file.Pictures;
import kith.web.Limit;
import kith.web.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One's photo. Two members with the very same picture share its file, which goes with the last of them. */
@Component
public class Photos {

    private final PhotoStore store;
    private final Pictures pictures;
    private final CardCache cache;
    private final Limits limits;

    Photos(PhotoStore store, Pictures pictures, CardCache cache, Limits limits) {
        this.store = store;
        this.pictures = pictures;
        this.cache = cache;
        this.limits = limits;
    }

    /** Shows this picture from now on; {@code CannotKeep} where it is not one that Kith takes, {@code TooMany} for the one after very many. */
    public void show(MemberId me, byte[] upload) {
        limits.attempt(Limit.PICTURES, me.toString());
        replace(me, pictures.keep(upload));
    }

    public void remove(MemberId me) {
        replace(me, null);
    }

    private void replace(MemberId me, @Nullable String key) {
        String before = store.replace(me, key).orElse(null);
        cache.forget(me);
        if (before != null && !before.equals(key) && !store.inUse(before)) {
            pictures.discard(before);
        }
    }
}
