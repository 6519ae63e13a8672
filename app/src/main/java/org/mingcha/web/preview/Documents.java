package org.mingcha.web.preview;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.web.support.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Documents by the name in their address: {@code list.pdf}, {@code narrative.docx}, {@code figures.json}; with {@code -cited} as a copy for review. */
@Component
class Documents {
    /** Every figure followed by the records that it counts. */
    private static final String CITED = "-cited";

    private static final String FIGURES = "figures.json";

    private final SelfInspections inspections;

    Documents(SelfInspections inspections) {
        this.inspections = inspections;
    }

    Optional<ResponseEntity<byte[]>> of(Actor actor, Inspect inspect, String file) {
        if (file.equals(FIGURES)) {
            return inspections
                    .open(actor, inspect)
                    .map(found -> Download.JSON.named(inspect.stem() + ".json").of(found.bytes()));
        }
        var parts = file.split("\\.", 2);
        var citations = parts[0].endsWith(CITED) ? CitationStyle.FOOTNOTES : CitationStyle.ANNEX;
        var key = citations == CitationStyle.FOOTNOTES
                ? parts[0].substring(0, parts[0].length() - CITED.length())
                : parts[0];
        var layout = Stream.of(Layout.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
        var format = parts.length < 2 ? Optional.<Format>empty() : Format.of(parts[1]);
        return layout.isEmpty() || format.isEmpty()
                ? Optional.empty()
                : inspections.open(actor, inspect).map(found -> rendered(found, format.get(), layout.get(), citations));
    }

    private ResponseEntity<byte[]> rendered(
            SelfInspection inspection, Format format, Layout layout, CitationStyle citations) {
        var suffix =
                (layout == Layout.NARRATIVE ? "-narrative" : "") + (citations == CitationStyle.FOOTNOTES ? CITED : "");
        var name = inspection.inspect().stem() + suffix + "." + format.extension();
        var download = new Download(format.mediaType(), name);
        var bytes = inspections.document(inspection, format, layout, citations);
        return switch (format) {
            case HTML -> download.inline(bytes);
            case DOCX, PDF -> download.of(bytes);
        };
    }
}
