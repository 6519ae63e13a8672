package org.mingcha.document.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * A font of a PDF file, which has to be a part of a shipped face: every glyph that is shown is the shipped one of the
 * character that a copy of the text would say.
 */
final class PdfFont {
    private static final Set<String> TABLES = Set.of("glyf", "head", "hhea", "hmtx", "loca", "maxp");
    private static final int EM = 1000;

    private final PdfFile file;
    private final String place;
    private final ShippedGlyphs shipped;
    private final Face face;
    private final byte[] glyphOfCode;
    private final int usualWidth;
    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<Integer, Integer> characters;
    private final Map<Integer, Glyph> checked = new HashMap<>();

    /** @param width in parts of the size */
    record Glyph(int character, double width) {}

    PdfFont(PdfFile file, Fields font) {
        this.file = file;
        place = font.place();
        if (!font.isName("Subtype", "Type0") || !font.isName("Encoding", "Identity-H")) {
            throw new RefusedDocument(Oddity.FONT, place + "/Subtype");
        }
        font.demandOnly("Type", "BaseFont", "Subtype", "Encoding", "DescendantFonts", "ToUnicode");
        shipped = shipped(font.value("BaseFont"));
        Fields drawn = descendant(font);
        usualWidth = drawn.has("DW") ? drawn.whole("DW") : EM;
        readWidths(drawn.sequence("W"));
        glyphOfCode = stream(drawn, "CIDToGIDMap", "Length", "Filter");
        face = face(drawn.at("FontDescriptor"));
        characters = new ToUnicode(stream(font, "ToUnicode", "Length", "Filter"), file.budget()).read();
    }

    ShippedGlyphs shipped() {
        return shipped;
    }

    Glyph glyph(int code) {
        return checked.computeIfAbsent(code, this::check);
    }

    private Glyph check(int code) {
        int character = characters.getOrDefault(code, -1);
        int glyph = 2 * code + 1 < glyphOfCode.length
                ? (glyphOfCode[2 * code] & 0xff) << 8 | glyphOfCode[2 * code + 1] & 0xff
                : 0;
        if (character < 0 || code == 0 || glyph == 0 || shipped.glyph(character) != code) {
            throw new RefusedDocument(Oddity.GLYPH, said(code, character));
        }
        int advance = shipped.advance(character);
        boolean isWide = advance != face.advance(glyph) || widths.getOrDefault(code, (double) usualWidth) != advance;
        if (isWide || !shipped.hasOutline(character, face.outline(glyph))) {
            throw new RefusedDocument(Oddity.GLYPH, said(code, character));
        }
        return new Glyph(character, advance / (double) EM);
    }

    private String said(int code, int character) {
        String said = character < 0 ? "—" : "%s (U+%04X)".formatted(Character.toString(character), character);
        return "%s %s, code %d".formatted(shipped, said, code);
    }

    private ShippedGlyphs shipped(PdfValue name) {
        if (name instanceof PdfValue.Name(String base) && base.indexOf('+') == 6) {
            return ShippedGlyphs.of(base.substring(7))
                    .orElseThrow(() -> new RefusedDocument(Oddity.FONT, base.substring(7)));
        }
        throw new RefusedDocument(Oddity.FONT, place + "/BaseFont");
    }

    private Fields descendant(Fields font) {
        List<PdfValue> descendants = font.sequence("DescendantFonts");
        if (descendants.size() != 1) {
            throw new RefusedDocument(Oddity.FONT, place + "/DescendantFonts");
        }
        Fields drawn = Fields.of(file, file.resolve(descendants.getFirst()), place)
                .demandOnly("Type", "Subtype", "BaseFont", "CIDSystemInfo", "FontDescriptor", "DW", "W", "CIDToGIDMap");
        drawn.demandName("Subtype", "CIDFontType2");
        drawn.at("CIDSystemInfo").demandOnly("Registry", "Ordering", "Supplement");
        return drawn;
    }

    private Face face(Fields descriptor) {
        descriptor.demandOnly(
                "Type",
                "FontName",
                "Flags",
                "FontWeight",
                "ItalicAngle",
                "FontBBox",
                "Ascent",
                "Descent",
                "CapHeight",
                "XHeight",
                "StemV",
                "FontFile2",
                "CIDSet");
        if (descriptor.has("CIDSet")) {
            stream(descriptor, "CIDSet", "Length", "Filter");
        }
        Face read = Face.read(stream(descriptor, "FontFile2", "Length", "Length1", "Filter"), TABLES);
        if (!shipped.hasHead(read.head())) {
            throw new RefusedDocument(Oddity.FONT, place + "/FontFile2 head");
        }
        return read;
    }

    private byte[] stream(Fields fields, String key, String... known) {
        PdfObject object = fields.object(key);
        Fields.of(file, object, place + "/" + key).demandOnly(known);
        return file.content(object);
    }

    /** {@code code [width …] …} */
    private void readWidths(List<PdfValue> list) {
        for (int i = 0; i + 1 < list.size(); i += 2) {
            if (!(list.get(i) instanceof PdfValue.Number first)
                    || !(list.get(i + 1) instanceof PdfValue.Sequence(List<PdfValue> row))) {
                throw new RefusedDocument(Oddity.FONT, place + "/W");
            }
            for (int k = 0; k < row.size(); k++) {
                boolean isNew = row.get(k) instanceof PdfValue.Number(double width)
                        && widths.put(first.whole() + k, width) == null;
                if (!isNew) {
                    throw new RefusedDocument(Oddity.FONT, place + "/W");
                }
            }
        }
    }
}
