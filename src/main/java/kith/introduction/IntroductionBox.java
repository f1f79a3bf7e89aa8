package kith.introduction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;

/** The lists of one's introductions. */
enum IntroductionBox {
    /** What others asked of one. */
    RECEIVED(Kind.ASKED, List.of(Role.INTRODUCER)),
    /** What somebody offered one and another. */
    ANSWER(Kind.OFFERED, List.of(Role.PARTY)),
    /** What one asked for, and what brought somebody to one. */
    ASKED(Kind.ASKED, List.of(Role.ASKER, Role.TARGET)),
    /** What one offered two others. */
    OFFERED(Kind.OFFERED, List.of(Role.INTRODUCER));

    private final Kind kind;
    private final List<Role> roles;

    IntroductionBox(Kind kind, List<Role> roles) {
        this.kind = kind;
        this.roles = roles;
    }

    Kind kind() {
        return kind;
    }

    List<Role> roles() {
        return roles;
    }

    /** As in addresses and in the keys of sentences. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<IntroductionBox> of(String code) {
        return Arrays.stream(values()).filter(box -> box.code().equals(code)).findFirst();
    }

    /** The one that holds what somebody has this part in. */
    static IntroductionBox of(Kind kind, Role role) {
        return Arrays.stream(values())
                .filter(box -> box.kind == kind && box.roles.contains(role))
                .findFirst()
                .orElseThrow();
    }
}
