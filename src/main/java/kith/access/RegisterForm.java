package kith.access;

import org.jspecify.annotations.Nullable;

/** What somebody typed to become a member; nothing in it is checked yet. The code is the operator's alone. */
record RegisterForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String password,
        @Nullable String code) {

    static final RegisterForm EMPTY = new RegisterForm(null, null, null, null);

    /** What is shown again after a refusal: all but the password. */
    RegisterForm {
        name = name == null ? "" : name;
        address = address == null ? "" : address;
        password = password == null ? "" : password;
        code = code == null ? "" : code;
    }
}
