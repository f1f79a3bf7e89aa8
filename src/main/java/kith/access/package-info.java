/**
 * Who may come in: registration, sign-in and sign-out, sessions, passwords, addresses and their confirmation, and the code that makes the first operator.
 *
 * <p>Other modules meet it as the {@link kith.member.MemberId} their controllers are given, which is the signed-in member, and never depend on how that
 * member signed in. Everything but a few public addresses needs a session; {@code AccessConfiguration} lists them. Programs come
 * with a token instead, see {@code ApiSecurity}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"member", "api", "web", "database"})
package kith.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
