/**
 * Messages: conversations of two who are connected, and of three whom an introduction brought together.
 *
 * <p>What was said in an invitation is how the conversation of its two people begins. What is written has a number that is given under the conversation's
 * row, so that every reader sees everything in one order, and whoever asks for what came after a number misses nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "introduction",
            "invitation",
            "connection",
            "live",
            "member",
            "access",
            "api",
            "web",
            "database"
        })
package kith.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
