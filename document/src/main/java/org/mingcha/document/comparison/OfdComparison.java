package org.mingcha.document.comparison;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingcha.document.Format;
import org.mingcha.document.comparison.UnpackedFile.Part;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/**
 * Compares an OFD file with the one that it has to be, part by part: nobody reads it by itself.
 *
 * @param made what it has to be
 */
record OfdComparison(byte[] made) {
    private static final Pattern TEXT = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)<");
    private static final String PAGE = "/Content.xml";

    /** The page whose words differ first; whatever else differs is another's business. */
    Outcome compare(byte[] ofd) {
        List<Part> expected = pages(made);
        List<Part> found = pages(ofd);
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String says = i < expected.size() ? words(expected.get(i)) : "";
            String shows = i < found.size() ? words(found.get(i)) : "";
            if (!says.equals(shows)) {
                return new Outcome.Differs(
                        "page " + (i + 1), TextMatch.around(says, shows), TextMatch.around(shows, says));
            }
        }
        return new Outcome.Same(How.TEXT);
    }

    private static List<Part> pages(byte[] ofd) {
        return UnpackedFile.of(Format.OFD, ofd).parts().stream()
                .filter(part -> part.name().endsWith(PAGE))
                .toList();
    }

    private static String words(Part page) {
        return TEXT.matcher(new String(page.content(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
    }
}
