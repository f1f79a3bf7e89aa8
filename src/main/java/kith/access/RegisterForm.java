package kith.access;

import static java.util.Objects.requireNonNullElse;

/** What somebody typed to become a member; nothing in it is checked yet, and what they left out is empty. The code is the operator's alone. */
record RegisterForm(String name, String address, String password, String code) {

    static final RegisterForm EMPTY = new RegisterForm("", "", "", "");

    RegisterForm {
        name = requireNonNullElse(name, "");
        address = requireNonNullElse(address, "");
        password = requireNonNullElse(password, "");
        code = requireNonNullElse(code, "");
    }
}
