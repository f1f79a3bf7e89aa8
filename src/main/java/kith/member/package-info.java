/**
 * Who one is: the member, what they show to whom, their door, and whom they block.
 *
 * <p>Everything any page shows of a member goes through {@link kith.member.MemberCards} or {@link kith.member.Members}, which hold the one rule of
 * who is visible to whom.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "web", "database", "file"})
package kith.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
