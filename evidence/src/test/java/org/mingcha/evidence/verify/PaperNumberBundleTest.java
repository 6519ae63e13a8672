package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.paper.NumberedPaper;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.SentenceBook;

/** The number on a paper is what its unit gave to this paper, in these words. */
class PaperNumberBundleTest {
    private static final NumberedPaper PAPER = new NumberedPaper();
    private static final SentenceBook BOOK = SentenceBook.shipped();

    @Test
    void isProvenByItsLeaf() {
        var made = verify(PAPER.honest());
        assertTrue(made.holds(), said(made));
        assertTrue(said(made).contains("gave its number to this paper"), said(made));
        var declared = Objects.requireNonNull(made.paper()).declared().stream()
                .map(PaperVerdict.Said::name)
                .toList();
        assertFalse(declared.contains("facts/number") || declared.contains("text/signer"), declared.toString());
    }

    @Test
    void isRefusedOnAnyOtherPaper() {
        var lies = PAPER.lies();
        assertEquals(7, lies.size());
        lies.forEach((name, lie) -> {
            var made = verify(lie.zip());
            assertFalse(made.holds(), name);
            assertTrue(said(made).contains(lie.named()), () -> name + ": " + said(made));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"云政发〔2025〕12号", " 云政发[2025]12号 ", "云政发（2025）12号", "云政发【2025】12号"})
    void isReadHoweverItsBracketsAreTyped(String typed) {
        assertEquals(Optional.of(new PaperNumber("云政发", 2025, 12)), PaperNumber.parse(typed, BOOK));
        assertEquals("云政发〔2025〕12号", new PaperNumber("云政发", 2025, 12).words(BOOK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12号",
                "云政发2025第12号",
                "云政发〔25〕12号",
                "云政发〔2025〕012号",
                "云政发〔2025〕第12号",
                "云政发〔2025〕12",
                "云政发〔2025〕0号",
                "云政 发〔2025〕1号"
            })
    void isNoNumberInAnyOtherForm(String typed) {
        assertEquals(Optional.empty(), PaperNumber.parse(typed, BOOK));
    }

    private static Verification.Made verify(byte[] zip) {
        return (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip);
    }

    private static String said(Verification.Made made) {
        return made.checks().stream()
                .map(check -> check.step() + " " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
