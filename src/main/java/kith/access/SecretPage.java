package kith.access;

import jakarta.servlet.http.HttpServletResponse;

/** A page whose address is a secret: no other request says where it came from, and nobody lists it. */
final class SecretPage {

    private SecretPage() {}

    static void guard(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
