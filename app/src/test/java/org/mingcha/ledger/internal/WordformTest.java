package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingcha.ledger.text.Wordform;

class WordformTest {
    @Test
    void whatIsTakenAsItStandsHasNoOtherSpelling() {
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(each -> !Character.isSurrogate((char) each))
                .mapToObj(each -> "村" + (char) each + "A" + (char) each)
                .forEach(written -> {
                    var plain = tidied(Normalizer.normalize(written, Normalizer.Form.NFKC));
                    assertThat(Wordform.tidy(written)).isEqualTo(tidied(written));
                    assertThat(Wordform.plain(written)).isEqualTo(plain);
                    assertThat(Wordform.key(written))
                            .isEqualTo(
                                    plain.replaceAll("[\\s\\u00a0\\u3000]+", "").toLowerCase(Locale.ROOT));
                });
    }

    /** Each step at every text. */
    private static String tidied(String text) {
        var visible = text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\r\\t]]", "");
        return Normalizer.normalize(
                visible.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip(), Normalizer.Form.NFC);
    }
}
