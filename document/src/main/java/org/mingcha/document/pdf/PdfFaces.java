package org.mingcha.document.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.font.GlyphSubset;
import org.mingcha.document.layout.PlacedText;

/** The faces of a file, each with the glyphs that its pages show. A glyph's code is its number in the whole face. */
final class PdfFaces {
    private static final int LETTERS = 26;
    private static final int MAP_ROWS = 100;

    private final Map<EmbeddedFont, Used> used = new LinkedHashMap<>();

    /** A face's name on the pages, and which characters its codes stand for. */
    private record Used(String name, TreeMap<Integer, Integer> characters) {}

    /** Its name on the pages. */
    String use(PlacedText text) {
        Used face = used.computeIfAbsent(text.font(), _ -> new Used("F" + (used.size() + 1), new TreeMap<>()));
        for (int i = 0; i < text.glyphs().length; i++) {
            face.characters().put(text.glyphs()[i], text.characters()[i]);
        }
        return face.name();
    }

    /** The dictionary of all faces, for every page. */
    String write(PdfObjects objects) {
        StringBuilder fonts = new StringBuilder("<<");
        used.forEach((font, face) -> fonts.append('/')
                .append(face.name())
                .append(' ')
                .append(PdfText.reference(font(objects, font, face.characters()))));
        return fonts.append(">>").toString();
    }

    private static int font(PdfObjects objects, EmbeddedFont font, TreeMap<Integer, Integer> characters) {
        BitSet glyphs = new BitSet();
        characters.keySet().forEach(glyphs::set);
        GlyphSubset subset = font.subset(glyphs);
        String name = label(subset) + "+" + font.name();
        byte[] file = subset.file();
        int program = objects.quickStream("/Length1 " + file.length, file);
        int descriptor = objects.add(descriptor(font, name, program));
        int places = objects.stream("", places(subset, characters.lastKey()));
        int descendant = objects.add("<</Type /Font/Subtype /CIDFontType2/BaseFont /" + name
                + "/CIDSystemInfo <</Registry (Adobe)/Ordering (Identity)/Supplement 0>>/FontDescriptor "
                + PdfText.reference(descriptor) + widths(font, new ArrayList<>(characters.keySet()))
                + "/CIDToGIDMap " + PdfText.reference(places) + ">>");
        int meaning = objects.stream("", meaning(characters));
        return objects.add("<</Type /Font/Subtype /Type0/BaseFont /" + name + "/Encoding /Identity-H/DescendantFonts ["
                + PdfText.reference(descendant) + "]/ToUnicode " + PdfText.reference(meaning) + ">>");
    }

    private static String descriptor(EmbeddedFont font, String name, int program) {
        int[] box = font.box();
        return "<</Type /FontDescriptor/FontName /%s/Flags 4/FontBBox [%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d"
                        .formatted(name, box[0], box[1], box[2], box[3], font.ascent(), font.descent())
                + "/CapHeight " + font.ascent() + "/StemV 80/FontFile2 " + PdfText.reference(program) + ">>";
    }

    /** Six letters that differ with the glyphs. */
    private static String label(GlyphSubset subset) {
        CRC32 sum = new CRC32();
        for (int i = 0; i < subset.size(); i++) {
            sum.update(subset.glyph(i) >> 8);
            sum.update(subset.glyph(i));
        }
        StringBuilder label = new StringBuilder();
        long value = sum.getValue();
        for (int i = 0; i < 6; i++) {
            label.append((char) ('A' + value % LETTERS));
            value /= LETTERS;
        }
        return label.toString();
    }

    private static byte[] places(GlyphSubset subset, int last) {
        ByteBuffer places = ByteBuffer.allocate(2 * (last + 1));
        for (int i = 0; i < subset.size(); i++) {
            if (subset.glyph(i) <= last) {
                places.putShort(2 * subset.glyph(i), (short) i);
            }
        }
        return places.array();
    }

    /** The commonest width is said once; the others by runs of codes. */
    private static String widths(EmbeddedFont font, List<Integer> glyphs) {
        Map<Integer, Integer> counts = new TreeMap<>();
        glyphs.forEach(glyph -> counts.merge(font.advance(glyph), 1, Integer::sum));
        int common = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        StringBuilder widths = new StringBuilder("/DW ").append(common).append("/W [");
        int expected = -1;
        for (int glyph : glyphs) {
            if (font.advance(glyph) != common) {
                widths.append(glyph == expected ? " " : (expected < 0 ? "" : "] ") + glyph + " [");
                widths.append(font.advance(glyph));
                expected = glyph + 1;
            }
        }
        return widths.append(expected < 0 ? "]" : "]]").toString();
    }

    private static byte[] meaning(TreeMap<Integer, Integer> characters) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<String> rows = rows(characters);
        for (int from = 0; from < rows.size(); from += MAP_ROWS) {
            List<String> some = rows.subList(from, Math.min(rows.size(), from + MAP_ROWS));
            map.append(some.size()).append(" beginbfrange\n");
            some.forEach(map::append);
            map.append("endbfrange\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> rows(TreeMap<Integer, Integer> characters) {
        List<String> rows = new ArrayList<>(characters.size());
        characters.forEach((glyph, character) -> {
            StringBuilder row = new StringBuilder(24);
            PdfText.code(row.append('<'), glyph).append("> <");
            PdfText.code(row, glyph).append("> <");
            for (char unit : Character.toChars(character)) {
                PdfText.code(row, unit);
            }
            rows.add(row.append(">\n").toString());
        });
        return rows;
    }
}
