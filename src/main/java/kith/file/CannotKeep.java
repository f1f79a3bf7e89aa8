package kith.file;

import kith.web.Refused;
import org.springframework.http.HttpStatus;

/** A picture that Kith does not take, with the reason in words. */
public final class CannotKeep extends Refused {

    /** Why not. */
    public enum Reason {
        /** Nothing was chosen, or the file is empty. */
        EMPTY("file.empty"),
        /** More than {@link Pictures#MOST_BYTES}. */
        TOO_LARGE("file.toolarge"),
        /** Neither PNG nor JPEG nor WebP. */
        OTHER_KIND("file.otherkind"),
        /** One of the three by its first bytes, but it cannot be read. */
        DAMAGED("file.damaged"),
        /** More or fewer pixels than Kith works with. */
        TOO_MANY_PIXELS("file.toomanypixels"),
        TOO_FEW_PIXELS("file.toofewpixels"),
        /** It took too long to read. */
        TOO_SLOW("file.tooslow"),
        /** Too many people are sending pictures at this moment. */
        BUSY("file.busy");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;

    CannotKeep(Reason reason) {
        super(reason == Reason.BUSY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT, reason.key);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
