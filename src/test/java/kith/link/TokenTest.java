package kith.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void holdsMoreChanceThanAnybodyCanTry() {
        assertThat(20 * Math.log(31) / Math.log(2)).isGreaterThan(96);
        assertThat(Stream.generate(Token::fresh).limit(2_000))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.value().matches("[2-9a-hj-km-np-z]{5}(-[2-9a-hj-km-np-z]{5}){3}"));
        assertThat(Stream.generate(Token::fresh)
                        .limit(500)
                        .flatMap(token -> token.value().chars().boxed()))
                .as("every letter of the alphabet comes up")
                .containsAll("23456789abcdefghjkmnpqrstuvwxyz".chars().boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k7mwq-2vxhc-9tdnr-p4bfs",
                "K7MWQ-2VXHC-9TDNR-P4BFS",
                "k7mwq2vxhc9tdnrp4bfs",
                " k7mwq 2vxhc 9tdnr p4bfs "
            })
    void isReadAsPeopleType(String typed) {
        assertThat(Token.read(typed)).map(Token::value).contains("k7mwq-2vxhc-9tdnr-p4bfs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k7mwq-2vxhc-9tdnr-p4bf",
                "k7mwq-2vxhc-9tdnr-p4bfss",
                "k7mwq-2vxhc-9tdnr-p4bf0",
                "k7mwq-2vxhc-9tdnr-p4bf\u0000",
                "k7mwq-2vxhc-9tdnr-p4bfı",
                "'; drop table link; --"
            })
    void isNothingElse(String typed) {
        assertThat(Token.read(typed)).isEmpty();
    }

    @Test
    void isNotReadAtAnyLength() {
        assertThat(Token.read("-".repeat(1_000_000) + "k7mwq2vxhc9tdnrp4bfs")).isEmpty();
    }
}
