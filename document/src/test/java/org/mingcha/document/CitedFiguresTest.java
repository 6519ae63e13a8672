package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a page for the browser a figure leads to what it rests on, by pointer and by keyboard, without a script. */
class CitedFiguresTest {
    private static final Pattern FIGURE = Pattern.compile(
            "<data value=\"([^\"]*)\" data-cite=\"([^\"]*)\"([^>]*)>(<a href=\"#([^\"]*)\" title=\"([^\"]*)\">)?");

    @Test
    void everyFigureOfTheTextThatCitesLeadsToARowThatNamesARecord() {
        String page = page(RenderedSamples.rendered(Format.HTML));
        int linked = 0;
        for (var figure : FIGURE.matcher(page.substring(0, page.indexOf("<table")))
                .results()
                .toList()) {
            if (figure.group(2).isEmpty()) {
                continue;
            }
            linked++;
            List<String> records = List.of(figure.group(2).split(" "));
            assertTrue(figure.group(6).startsWith("引用记录：" + records.getFirst()), figure.group());
            int row = page.indexOf("<tr id=\"" + figure.group(5) + "\">");
            assertTrue(row > 0, figure.group());
            String cells = page.substring(row, page.indexOf("</tr>", row));
            assertTrue(records.stream().anyMatch(record -> cells.contains(">" + record + "<")), cells);
        }
        assertTrue(linked > 20, "figures: " + linked);
    }

    /** A figure that no row explains can still be reached, and says what it cites. */
    @Test
    void aFigureWithoutARowCanBeReached() {
        var figure = new FigureRun("paper/count", "3", List.of("12", "15", "18"));
        var document = new Document(
                "zh-CN",
                PaperSample.document().clock(),
                "paper",
                List.of(new Block.Title("通报"), new Block.Paragraph(List.of(figure), null)));
        String page = page(OfficialDocument.render(document, Format.HTML, CitationStyle.ANNEX));
        assertTrue(page.contains("data-cite=\"12 15 18\" tabindex=\"0\" title=\"引用记录：12、15、18\">3</data>"), page);
    }

    @Test
    void whatIsShownToThePointerIsShownToTheKeyboard() {
        String page = page(RenderedSamples.rendered(Format.HTML));
        assertTrue(page.contains("data a:focus-visible::after"), "tooltip");
        assertTrue(page.contains("content:attr(title)"), "tooltip");
        assertFalse(page.contains("<script"), "script");
    }

    /** As the pages of the PDF: A4, its margins, numbers outside, annexes on new pages, heads again, turned tables. */
    @Test
    void printsLikeThePages() {
        String page = page(OfficialDocument.render(PaperSample.document(), Format.HTML, CitationStyle.ANNEX));
        for (String rule : List.of(
                "@page{size:A4;margin:37mm 26mm 35mm 28mm}",
                "@page turned{size:A4 landscape;margin:28mm 37mm 26mm 35mm}",
                "@page:right{@bottom-right{content:",
                "@page:left{@bottom-left{content:",
                ".annex{break-before:page",
                "thead{display:table-header-group}",
                "<section class=\"annex turned\">")) {
            assertTrue(page.contains(rule), rule);
        }
        assertEquals(2, page.split("<thead>").length - 1);
        assertTrue(page.contains("<p class=\"notice\">机密★1年</p>"), page);
        assertTrue(page.contains("签发人：<span class=\"signer\">李四</span>"), page);
        assertTrue(page.contains("<div class=\"imprint\"><p>抄送：县委办公室"), page);
    }

    private static String page(byte[] html) {
        return new String(html, StandardCharsets.UTF_8);
    }
}
