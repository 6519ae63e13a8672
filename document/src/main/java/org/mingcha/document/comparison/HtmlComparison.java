package org.mingcha.document.comparison;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Format;
import org.mingcha.document.OfficialDocument;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** Makes the page again: a browser knows too many ways to show something else than what a file says. */
record HtmlComparison(Document document, CitationStyle citations) {
    Outcome compare(byte[] page) {
        byte[] made = OfficialDocument.render(document, Format.HTML, citations);
        if (Arrays.equals(made, page) || Arrays.equals(OfficialDocument.formerPage(document, citations), page)) {
            return new Outcome.Same(How.BYTES);
        }
        String expected = new String(made, StandardCharsets.UTF_8);
        String found = new String(page, StandardCharsets.UTF_8);
        String place = "line " + lineOfDifference(expected, found);
        return new Outcome.Differs(place, TextMatch.around(expected, found), TextMatch.around(found, expected));
    }

    private static long lineOfDifference(String expected, String found) {
        long line = 1;
        for (int i = 0; i < Math.min(expected.length(), found.length()) && expected.charAt(i) == found.charAt(i); i++) {
            line += expected.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }
}
