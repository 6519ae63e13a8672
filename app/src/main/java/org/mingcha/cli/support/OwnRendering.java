package org.mingcha.cli.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.ReportDocument;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.verify.Rendering;
import org.mingcha.tlog.Note;

/** Renders a bundle's documents again with this program's own renderer, and insists on each byte. */
public record OwnRendering() implements Rendering {
    @Override
    public String version() {
        return OfficialDocument.RENDERER;
    }

    /** {@code report.pdf}, {@code report-narrative.docx}; other names are no documents of ours. */
    @Override
    public Optional<byte[]> render(byte[] figures, String name, String citations, List<Note> notes) {
        var style = CitationStyle.valueOf(citations.toUpperCase(Locale.ROOT));
        return Layout.ofPart(name)
                .flatMap(layout -> Format.of(name.substring(name.lastIndexOf('.') + 1))
                        .map(format -> OfficialDocument.render(
                                ReportDocument.from(figures, layout),
                                format,
                                style,
                                notes.stream().map(PageCode::of).toList())));
    }
}
