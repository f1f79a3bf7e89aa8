package kith.web;

import org.springframework.http.HttpStatus;

/** There is nothing here for the person who asks, whether it does not exist or is not theirs to see: the two look alike. */
public final class NotFound extends Refused {

    public NotFound() {
        super(HttpStatus.NOT_FOUND, "web.error.404");
    }

    @Override
    public String code() {
        return "not_found";
    }
}
