package org.mingcha.document.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingcha.document.Block;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.LayoutProfile;
import org.mingcha.document.font.EmbeddedFonts;

/** An English reading is set by the profile of its own: ragged, its paragraphs apart, its lines broken at blanks. */
class EnglishPagesTest {
    private static final String TITLE =
            "How the town of 云岭镇 kept its official accounts and websites secure in the year 2025";
    private static final String TEXT = "We held four analysis meetings, and risks were assessed before each major"
            + " decision. There was one incident, which did not have to be reported upwards; two of the seven rules for"
            + " passwords were not yet written down when the year ended. Exercises took place in May and in November,"
            + " with everyone who looks after an account.";

    private final LaidDocument laid = laid();
    private final List<PageLines.PageLine> lines = PageLines.all(laid);

    @Test
    void linesAreBrokenAtBlanksOnly() {
        Set<String> known = new TreeSet<>(List.of(words(TITLE + " Annexes: 1. Meetings 2. Findings " + TEXT)));
        known.addAll(List.of("1.", "Meetings", "Annex", "1"));
        for (PageLines.PageLine line : lines) {
            assertTrue(known.containsAll(List.of(words(line.text()))), line.text());
        }
    }

    @Test
    void textIsRaggedAndNothingLeavesThePage() {
        List<PageLines.PageLine> body = body();
        assertEquals(8, body.size(), 2);
        double[] rights =
                body.stream().mapToDouble(PageLines.PageLine::right).distinct().toArray();
        assertTrue(rights.length > 2, Arrays.toString(rights));
        for (PageLines.PageLine line : lines) {
            assertTrue(line.left() > 27.9 && line.right() < 184.1, line.text());
        }
        assertTrue(body.stream().allMatch(line -> Math.abs(line.left() - 28) < 0.01), "first lines begin where all do");
    }

    @Test
    void paragraphsStandApart() {
        List<PageLines.PageLine> body = body();
        double most = 0;
        for (int i = 1; i < body.size(); i++) {
            double step = body.get(i).baseline() - body.get(i - 1).baseline();
            assertTrue(Math.abs(step - 17.5) < 0.01 || Math.abs(step - 22.5) < 0.01, String.valueOf(step));
            most = Math.max(most, step);
        }
        assertEquals(22.5, most, 0.01);
    }

    @Test
    void facesAndTheNumberOfThePageAreThoseOfTheProfile() {
        assertEquals("Mingcha Sans", body().getFirst().face());
        assertEquals("Mingcha Title", lines.getFirst().face());
        assertEquals(17, lines.getFirst().size());
        assertEquals("1", PageLines.foot(laid.pages().getFirst()).getFirst().text());
        assertTrue(lines.stream().anyMatch(line -> line.text().startsWith("Annexes: 1. Meetings")));
    }

    private List<PageLines.PageLine> body() {
        return lines.stream()
                .filter(line -> line.size() == 11 && line.face().equals("Mingcha Sans"))
                .takeWhile(line -> !line.text().startsWith("Annexes"))
                .toList();
    }

    private static String[] words(String text) {
        return text.strip().split(" +");
    }

    private static LaidDocument laid() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Title(TITLE), PageLines.paragraph(TEXT)));
        blocks.add(PageLines.paragraph(TEXT));
        blocks.add(new Block.Attachments(List.of("Meetings", "Findings")));
        blocks.add(new Block.Annex("1", "Meetings"));
        Document document = new Document("en", Instant.parse("2026-01-06T03:12:45Z"), "layout", blocks);
        return new PageLayout(LayoutProfile.of(document), EmbeddedFonts.shipped()).lay(document, CitationStyle.ANNEX);
    }
}
