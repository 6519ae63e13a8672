package org.mingcha.document.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfLexerTest {
    private static final long SEED = 2026_11;

    @Test
    void readsTheDoubleNearestToWhatIsWritten() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var written = decimal(random);
            assertEquals(new PdfValue.Number(Double.parseDouble(written)), read(written), written + ", seed " + SEED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "0.0", "9007199254740993", "-900719925474099", "123456789.123456", "0.00000000000001"
            })
    void readsTheUtmost(String written) {
        assertEquals(new PdfValue.Number(Double.parseDouble(written)), read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "1.", "-.5", "1.2.3", "1-2", "12a", "12345678901234567", "1e5", "0.0000000000000001"})
    void refusesOtherForms(String written) {
        assertThrows(RefusedDocument.class, () -> read(written));
    }

    @Test
    void aWholeNumberBeforeItsMarkIsAReference() {
        assertEquals(new PdfValue.Reference(17), lexer("17 0 R").next(true));
        assertEquals(new PdfValue.Number(17), lexer("17 0 R").next(false));
        assertEquals(new PdfValue.Number(1.5), lexer("1.5 0 R").next(true));
    }

    /** Up to sixteen characters, with and without sign and point. */
    private static String decimal(Random random) {
        var digits = new StringBuilder();
        int length = 1 + random.nextInt(14);
        for (int i = 0; i < length; i++) digits.append((char) ('0' + random.nextInt(10)));
        if (length > 1 && random.nextBoolean()) digits.insert(1 + random.nextInt(length - 1), '.');
        return random.nextBoolean() ? "-" + digits : digits.toString();
    }

    private static PdfValue read(String written) {
        return lexer(written).demand(true);
    }

    private static PdfLexer lexer(String written) {
        var bytes = written.getBytes(StandardCharsets.ISO_8859_1);
        return new PdfLexer(bytes, 0, bytes.length, new Budget());
    }
}
