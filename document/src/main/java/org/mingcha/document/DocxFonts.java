package org.mingcha.document;

import java.util.List;
import java.util.Map;

/** The font table: the faces Windows and WPS know, and what to take where they are not installed. */
final class DocxFonts {

    private DocxFonts() {}

    static String write(LayoutProfile profile) {
        Markup part = new Markup();
        part.raw(DocxRenderer.XML).open("w:fonts", "xmlns:w", DocxBody.NAMESPACE);
        List<LayoutProfile.Face> faces = profile.faces().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        for (LayoutProfile.Face face : faces) {
            part.open("w:font", "w:name", face.docx())
                    .empty("w:altName", "w:val", face.fallback())
                    .empty("w:charset", "w:val", "86")
                    .empty("w:family", "w:val", "auto")
                    .empty("w:pitch", "w:val", "default")
                    .close("w:font");
        }
        return part.close("w:fonts").toString();
    }
}
