package kith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kith.access.QuickPasswords;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * All of Kith on a real port against a real PostgreSQL with a database of its own, and a clock the test can move. The context is shared by all
 * tests that carry this annotation: a test makes the members it needs under names of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // many tests write the same letter
        properties = "kith.limits.SENT_ALIKE=1000000")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({MovableClock.Configuration.class, People.class, QuickPasswords.class, Statements.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface KithTest {}
