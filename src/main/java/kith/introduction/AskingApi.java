package kith.introduction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kith.member.MemberId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether others may ask one for introductions, for programs. */
@RestController
@RequestMapping("/api/v1/introductions/asking")
class AskingApi {

    private final AskingStore store;

    AskingApi(AskingStore store) {
        this.store = store;
    }

    /** Whether others may ask one. */
    record AskingView(
            @NotNull(message = "api.field.missing") Boolean open) {}

    @GetMapping
    AskingView read(MemberId me) {
        return new AskingView(store.isOpen(me));
    }

    @PutMapping
    AskingView set(MemberId me, @Valid @RequestBody AskingView asking) {
        store.set(me, asking.open());
        return asking;
    }
}
