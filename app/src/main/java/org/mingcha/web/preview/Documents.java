package org.mingcha.web.preview;

import java.util.Optional;
import java.util.regex.Pattern;
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

/**
 * Documents by the name in their address: {@code list.pdf}, {@code narrative.docx}, {@code figures.json}; with {@code -en}
 * as an English reading, with {@code -cited} as a copy for review.
 */
@Component
class Documents {
    private static final Pattern NAME =
            Pattern.compile("(?<layout>[a-z]+)(?<english>-en)?(?<cited>-cited)?\\.(?<format>[a-z]+)");

    private static final String FIGURES = "figures.json";
    private static final String ENGLISH_FIGURES = "figures-en.json";

    private final SelfInspections inspections;

    Documents(SelfInspections inspections) {
        this.inspections = inspections;
    }

    Optional<ResponseEntity<byte[]>> of(Actor actor, Inspect inspect, String file) {
        if (file.equals(FIGURES)) {
            return inspections.open(actor, inspect).map(found -> json(inspect, "", found.bytes()));
        }
        if (file.equals(ENGLISH_FIGURES)) {
            return inspections
                    .open(actor, inspect)
                    .flatMap(inspections::english)
                    .map(reading -> json(inspect, "-en", reading));
        }
        return form(file).flatMap(form -> inspections.open(actor, inspect).flatMap(found -> rendered(found, form)));
    }

    private static ResponseEntity<byte[]> json(Inspect inspect, String suffix, byte[] bytes) {
        return Download.JSON.named(inspect.stem() + suffix + ".json").of(bytes);
    }

    /** What a name asks for. */
    private record Form(Layout layout, boolean english, CitationStyle citations, Format format) {}

    private static Optional<Form> form(String file) {
        var name = NAME.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        var citations = name.group("cited") == null ? CitationStyle.ANNEX : CitationStyle.FOOTNOTES;
        return Stream.of(Layout.values())
                .filter(each -> each.key().equals(name.group("layout")))
                .findFirst()
                .flatMap(layout -> Format.of(name.group("format"))
                        .map(format -> new Form(layout, name.group("english") != null, citations, format)));
    }

    private Optional<ResponseEntity<byte[]>> rendered(SelfInspection inspection, Form form) {
        var suffix = (form.layout == Layout.NARRATIVE ? "-narrative" : "")
                + (form.english ? "-en" : "")
                + (form.citations == CitationStyle.FOOTNOTES ? "-cited" : "");
        var name = inspection.inspect().stem() + suffix + "." + form.format.extension();
        var download = new Download(form.format.mediaType(), name);
        return bytes(inspection, form).map(bytes -> switch (form.format) {
            case HTML -> download.inline(bytes);
            case DOCX, PDF, OFD -> download.of(bytes);
        });
    }

    private Optional<byte[]> bytes(SelfInspection inspection, Form form) {
        return form.english
                ? inspections.englishDocument(inspection, form.format, form.layout, form.citations)
                : Optional.of(inspections.document(inspection, form.format, form.layout, form.citations));
    }
}
