package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LanguagesTest {

    static final List<String> CODES = Languages.CODES;

    private static final Reasons REASONS = Reasons.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I read what you wrote about frost.",
                "de | Ich habe gelesen, was Sie über Frost schreiben.",
                "fr | J'ai lu ce que vous écrivez sur le gel.",
                "es | He leído lo que escribes sobre las heladas.",
                "nl | Ik heb gelezen wat je over vorst schrijft.",
                "pt | Li o que você escreveu sobre a geada.",
                "it | Ho letto quello che scrive sul gelo."
            })
    void knowsALanguageByItsSmallWords(String code, String why) {
        assertThat(REASONS.read(Text.of(why)).language())
                .isNotNull()
                .extracting(Language::code)
                .isEqualTo(code);
    }

    @Test
    void claimsNothingOfALanguageItDoesNotKnow() {
        Text text = Text.of("Luin mitä kirjoitit hallasta vanhoissa hedelmätarhoissa.");
        assertThat(REASONS.read(text).language()).isNull();
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void everyLanguageHasPhrasesForEverySign(String code) {
        assertThat(Language.load(code).phrases().keySet()).containsExactlyInAnyOrder(Sign.values());
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void everyLanguageHasAQuestionAndANoteForEveryFinding(String code) {
        Properties texts = Resource.properties("questions_" + code + ".properties");
        assertThat(texts.stringPropertyNames())
                .contains("someone")
                .containsAll(Arrays.stream(Finding.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .flatMap(kind -> List.of(kind + ".question", kind + ".note").stream())
                        .toList())
                .hasSize(2 * Finding.Kind.values().length + 1);
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void whatIsAskedIsAQuestion(String code) {
        Properties texts = Resource.properties("questions_" + code + ".properties");
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.endsWith(".question"))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).endsWith("?"));
    }
}
