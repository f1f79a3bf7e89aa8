package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final Languages LANGUAGES = new Languages();
    private static final Names NAMES = new Names();

    private static boolean foreign(String name, String why) {
        Text text = Text.of(why);
        return NAMES.foreign(text, Opening.of(text, LANGUAGES), new Recipient(name, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Robert Osei | Hi Bob, I read your book.",
                "Robert Osei | Hi Rob, I read your book.",
                "Robert Osei | Dear Mr Osei, I read your book.",
                "Robert Osei | Dear Dr. Osei, I read your book.",
                "Ana María Gómez | Hola María, leí tu libro.",
                "Élodie Brun | Bonjour Elodie, j'ai lu votre livre.",
                "Leena Salo | Hi Lena, I read your book.",
                "Jean-Paul Roux | Salut JP, j'ai lu ton livre.",
                "Katharina Wolf | Liebe Frau Dr. Wolf, ich habe Ihr Buch gelesen.",
                "Katharina Wolf | Hallo zusammen, ich habe Ihr Buch gelesen.",
                "Ada Brink | Hello there, I read your book.",
                "Ada Brink | Good morning! I read your book.",
                "Ada Brink | Hi, I'm Joe and I read your book.",
                "Ada Brink | Hi neighbour, I read your book.",
                "Ada Brink | Remember the night bus? You lent me socks.",
                "Ada Brink | Yesterday, you lent me socks.",
                "李 小龙 | Hi 小龙, I read your book."
            })
    void knowsTheRecipientByAnyOfTheirNames(String name, String why) {
        assertThat(foreign(name, why)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Robert Osei | Susan, I read your book.",
                "Robert Osei | Hi Marta, I read your book.",
                "Robert Osei | Dear Mr Cole, I read your book.",
                "Robert Osei | Dear Sarah Cole, I read your book.",
                "Leena Salo | Hallo Frau Brink, ich habe Ihr Buch gelesen.",
                "Leena Salo | Ciao Giulia, ho letto il tuo libro."
            })
    void seesThatSomebodyElseIsGreeted(String name, String why) {
        assertThat(foreign(name, why)).isTrue();
    }
}
