package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private static final Languages LANGUAGES = new Languages();

    private static List<String> blanks(String why) {
        Text text = Text.of(why);
        return new Placeholders(LANGUAGES)
                .find(text, Opening.of(text, LANGUAGES)).stream()
                        .map(blank -> why.substring(blank.start(), blank.end()))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi {first}, shall we talk?",
                "Hi {{name}}, shall we talk?",
                "Hi {{ first_name | default(\"you\") }}, shall we talk?",
                "We would love to work with [Company] on this.",
                "Hi ${firstName}, shall we talk?",
                "Hello %FIRSTNAME%, shall we talk?",
                "Hi <insert name>, shall we talk?",
                "Hi <<Name>>, shall we talk?",
                "Hi *|FNAME|*, shall we talk?",
                "Dear NAME, shall we talk?",
                "I follow what COMPANY does.",
                "Hi , shall we talk?",
                "Hi null, shall we talk?",
                "Hi XXX, shall we talk?",
                "Hi ____, shall we talk?",
                "Hallo Vorname, wollen wir reden?",
                "Bonjour [Prénom], parlons !",
                "Hola [nombre], ¿hablamos?",
                "Hoi [naam], praten?",
                "Olá [nome], vamos conversar?",
                "Ciao [nome], parliamo?",
                "Hi [your connection's name], shall we talk?",
                "Hi (first name), shall we talk?",
                "Congratulations on (insert recent achievement)!",
                "Ich bewundere, was (Firma einfügen) macht.",
                "I liked your (article) and what it says of (topic).",
                "Congratulations on your new role as (ROLE)!",
                "Dear ……… , shall we talk?",
                "Dear ....., shall we talk?",
                "Bom dia NOME, vamos conversar?",
                "Bom dia , vamos conversar?",
                "Good morning [Name], shall we talk?",
                "Liebe/r NAME, wollen wir reden?",
                "Estimado/a NOMBRE, ¿hablamos?",
                "Cher(e) PRÉNOM, parlons !"
            })
    void seesABlankThatNobodyFilled(String why) {
        assertThat(blanks(why)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You wrote that letters beginning \"Hi [Name]\" should go back; I have kept fifty.",
                "Your talk on mail merge, with the bishop greeted as {first_name}, was a joy.",
                "You wrote that invitations with [Name] still in them go back.",
                "The paper [12] says otherwise, and so does the one after it [sic].",
                "I read [your post](https://example.org/post) on frost.",
                "In your code, names[i] is read twice.",
                "We sell 5 % less and keep 20% more.",
                "Is x < y and y > z enough for your proof?",
                "IT IS ALL TRUE AND MY NAME IS ON THE COMPANY DOOR",
                "Hi, shall we talk?",
                "Hi ... I am the one with the ferret.",
                "The union (GMB) says so, and our branch (NUJ) too.",
                "Rebonjour ! La cote du linteau nord, c'est 212 ?",
                "My name is on the list of your company.",
                "I read your article (part two) and the older one (not to mention its maps).",
                "We sail at six (project boat) and need a hand.",
                "You taught the course (third year, Leeds) that I now teach."
            })
    void leavesAloneWhatIsOnlyTalkedAbout(String why) {
        assertThat(blanks(why)).isEmpty();
    }

    @Test
    void countsABlankOnce() {
        assertThat(blanks("Liebe/r NAME, wollen wir reden?")).containsExactly("NAME");
    }
}
