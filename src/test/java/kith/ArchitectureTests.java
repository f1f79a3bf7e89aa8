package kith;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the house to its plan: the walls between modules, what is public, names, sizes, and where sentences live. */
class ArchitectureTests {

    private static final JavaClasses KITH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kith");

    private static final Pattern KEY_IN_USE = Pattern.compile(
            "\"((?:web|api|member|access|connection|invitation|how|group|event|link|file|mail|notification|profile|people|home"
                    + "|live|introduction|message|recommendation|contact)"
                    + "(?:\\.[a-z0-9_]+)+)\"(?!\\s*\\+)");

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Kith.class).verify();
    }

    @Test
    void noTypeIsNamedForAPatternInsteadOfWhatItIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Impl|Dto|DTO|Utils?|Helper|Mapper|Factory)$")
                .allowEmptyShould(true)
                .check(KITH);
    }

    @Test
    void onlyStoresTalkToTheDatabase() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Store(\\$.*)?")
                .and()
                .resideOutsideOfPackages("kith.database..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .allowEmptyShould(true)
                .check(KITH);
    }

    @Test
    void theReasonTheGraphAndTheArchiveArePureJava() {
        noClasses()
                .that()
                .resideInAnyPackage("kith.reason..", "kith.graph..", "kith.archive..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..")
                .allowEmptyShould(true)
                .check(KITH);
    }

    @Test
    void theGraphKnowsNothingElseOfKith() {
        noClasses()
                .that()
                .resideInAPackage("kith.graph..")
                .should()
                .dependOnClassesThat(resideInAPackage("kith..").and(not(resideInAPackage("kith.graph.."))))
                .check(KITH);
    }

    @Test
    void storesFormsAndPagesStayInTheirModule() {
        classes()
                .that()
                .haveNameMatching(".*(Store|Form|Pages|Api)$")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(KITH);
    }

    @Test
    void atLeastHalfOfTheTypesAreHiddenInTheirModule() {
        List<JavaClass> types = KITH.stream()
                .filter(type -> type.isTopLevelClass()
                        && !type.getSimpleName().equals("package-info")
                        && !type.getSimpleName().startsWith("Jte"))
                .toList();
        long open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(open).as("public types of %d", types.size()).isLessThanOrEqualTo(types.size() / 2);
    }

    @Test
    void noFileIsLongerThan300Lines() throws IOException {
        for (String root : List.of("src/main/java", "src/test/java", "src/main/jte")) {
            for (Path file : filesUnder(root)) {
                assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(300);
            }
        }
    }

    @Test
    void everySentenceInUseIsInMessagesProperties() throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        }
        TreeSet<String> missing = new TreeSet<>();
        for (String root : List.of("src/main/java", "src/main/jte")) {
            for (Path file : filesUnder(root)) {
                Matcher key = KEY_IN_USE.matcher(Files.readString(file));
                while (key.find()) {
                    if (!messages.containsKey(key.group(1))) {
                        missing.add(key.group(1) + " in " + file);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesHoldNoSentencesScriptsOrStylesOfTheirOwn() throws IOException {
        Pattern words = Pattern.compile(">[^<>@${}]*[A-Za-z]{3,}[^<>@${}]*<");
        for (Path file : filesUnder("src/main/jte")) {
            String template = Files.readString(file);
            assertThat(template).as(file.toString()).doesNotContain(" style=", "<style", " onclick=", "javascript:");
            assertThat(words.matcher(template.replaceAll("(?m)^@.*$|!\\{.*?}|\\$\\{.*?}", ""))
                            .results()
                            .map(m -> m.group()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static List<Path> filesUnder(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
