package org.mingcha.web.preview;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.web.support.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Documents by the name in their address: {@code list.pdf}, {@code narrative.docx}, {@code figures.json}. */
@Component
class Documents {
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
        var layout = Stream.of(Layout.values())
                .filter(each -> each.key().equals(parts[0]))
                .findFirst();
        var format = parts.length < 2 ? Optional.<Format>empty() : Format.of(parts[1]);
        return layout.isEmpty() || format.isEmpty()
                ? Optional.empty()
                : inspections.open(actor, inspect).map(found -> rendered(found, format.get(), layout.get()));
    }

    private ResponseEntity<byte[]> rendered(SelfInspection inspection, Format format, Layout layout) {
        var suffix = layout == Layout.NARRATIVE ? "-narrative." : ".";
        var name = inspection.inspect().stem() + suffix + format.extension();
        var download = new Download(format.mediaType(), name);
        var bytes = inspections.document(inspection, format, layout);
        return switch (format) {
            case HTML -> download.inline(bytes);
            case DOCX, PDF -> download.of(bytes);
        };
    }
}
