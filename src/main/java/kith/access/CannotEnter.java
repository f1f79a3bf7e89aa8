package kith.access;

import kith.web.Refused;
import org.springframework.http.HttpStatus;

/** Why somebody could not register, come in or change how they do. */
public final class CannotEnter extends Refused {

    /** The reasons, each with its sentence. */
    public enum Reason {
        NAME_MISSING("access.refused.name"),
        NAME_TOO_LONG("access.refused.longname"),
        ADDRESS_MALFORMED("access.refused.address"),
        PASSWORD_TOO_SHORT("access.refused.short"),
        PASSWORD_TOO_LONG("access.refused.long"),
        PASSWORD_TOO_COMMON("access.refused.common"),
        PASSWORD_IS_YOUR_ADDRESS("access.refused.yours"),
        CURRENT_PASSWORD_WRONG("access.refused.current"),
        OPERATOR_CODE_WRONG("access.refused.code"),
        OPERATOR_FIRST("access.refused.operator"),
        TOKEN_LABEL_MISSING("access.refused.token_label"),
        TOKEN_LABEL_LONG("access.refused.token_label_long"),
        TOKEN_DAYS("access.refused.token_days"),
        TOKENS_ENOUGH("access.refused.tokens_enough"),
        ADDRESS_SAME("access.refused.same"),
        LINK_OVER("access.refused.link");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;

    CannotEnter(Reason reason, Object... args) {
        super(reason == Reason.LINK_OVER ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT, reason.key, args);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
