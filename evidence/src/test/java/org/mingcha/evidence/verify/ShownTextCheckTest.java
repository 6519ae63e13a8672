package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;
import org.mingcha.tlog.Note;

/** What a comparison comes to in the verdict: a finding of a known renderer's document, a note of another one's. */
class ShownTextCheckTest {
    private static final Outcome OTHER_WORDS = new Outcome.Differs("texts.list[2]", "214条", "213条");

    /** Answers as it was told to, and throws where it was told nothing. */
    private record Told(boolean isKnown, Outcome... outcome) implements DocumentComparison {
        @Override
        public boolean knows(String renderer) {
            return isKnown;
        }

        @Override
        public Outcome compare(
                String renderer, byte[] figures, String name, String citations, List<Note> notes, byte[] document) {
            return outcome[0];
        }

        @Override
        public Outcome compare(String renderer, PaperSheet sheet, SentenceBook book, String name, byte[] document) {
            return outcome[0];
        }
    }

    @Test
    void otherWordsAreAFindingWithBothSides() {
        var made = verify(new Told(true, OTHER_WORDS));
        assertFalse(made.holds());
        assertTrue(
                said(made)
                        .contains(
                                "report.pdf differs from figures.json at texts.list[2]: expected “214条”, found “213条”"),
                said(made));
        assertEquals(How.TEXT, made.documents().getLast().compared());
    }

    @Test
    void underAnotherRendererTheyAreANoteAndNothingWasCompared() {
        var made = verify(new Told(false, OTHER_WORDS));
        assertTrue(made.holds(), said(made));
        assertTrue(said(made).contains("report.pdf not compared: made by renderer"), said(made));
        assertEquals(How.NONE, made.documents().getLast().compared());
    }

    @Tag("slow")
    @Test
    void everyOddityHasItsSentence() {
        for (var oddity : Oddity.values()) {
            var made = verify(new Told(true, new Outcome.Refused(oddity, "page 1")));
            assertFalse(made.holds());
            assertTrue(said(made).contains("(page 1)"), said(made));
        }
    }

    @Test
    void whatHoldsIsSaidToBeCompared() {
        var made = verify(new Told(true, new Outcome.Same(How.TEXT)));
        assertTrue(made.holds(), said(made));
        assertEquals(How.TEXT, made.documents().getLast().compared());
    }

    @Test
    void aComparisonThatFailsIsAnAnswer() {
        var made = verify(new Told(true));
        assertTrue(said(made).contains("report.pdf is damaged"), said(made));
    }

    @Test
    void theRightWordsInAnotherFileAreAFindingThatSaysSo() {
        var made = verify(new Told(true, new Outcome.Refused(Oddity.BYTES, "OFD.xml")));
        assertFalse(made.holds());
        assertTrue(
                said(made).contains("report.pdf says what it must, and yet it is not the file as it was made"),
                said(made));
    }

    private static Verification.Made verify(DocumentComparison comparison) {
        var bundle = BundleWorld.of(new MemoryLog("qingxi.invalid/log")).bundle();
        return assertInstanceOf(
                Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null, comparison).verify(bundle));
    }

    private static String said(Verification.Made made) {
        return made.checks().stream().map(check -> check.detail(Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }
}
