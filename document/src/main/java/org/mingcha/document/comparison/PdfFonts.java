package org.mingcha.document.comparison;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file's fonts, each read and checked once. */
final class PdfFonts {
    private static final int MOST = 16;

    private final PdfFile file;
    private final Map<Integer, PdfFont> fonts = new HashMap<>();

    PdfFonts(PdfFile file) {
        this.file = file;
    }

    PdfFont of(PdfValue reference) {
        PdfObject object = file.resolve(reference);
        @Nullable PdfFont known = fonts.get(object.number());
        if (known != null) {
            return known;
        }
        if (fonts.size() == MOST || object.number() == 0) {
            throw RefusedDocument.structure("/Font");
        }
        PdfFont font = new PdfFont(file, Fields.of(file, object, "font " + object.number()));
        fonts.put(object.number(), font);
        return font;
    }
}
