package org.mingcha.document.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedGlyphsTest {
    private static final Set<String> TABLES =
            Set.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");
    private static final int LAST = 0x323af;

    /** After a change of the faces, write the tables anew: {@code main document/src/main/resources/org/mingcha/document/glyphs}. */
    static void main(String[] arguments) throws IOException {
        for (String face : List.of(
                "mingcha-body", "mingcha-kai", "mingcha-latin", "mingcha-sans", "mingcha-song", "mingcha-title")) {
            Files.write(Path.of(arguments[0], face + ".bin"), table(face));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mingcha-body", "mingcha-kai", "mingcha-latin", "mingcha-sans", "mingcha-song", "mingcha-title"})
    void aTableSaysWhatItsFaceLooksLike(String face) throws IOException {
        assertArrayEquals(table(face), resource("/org/mingcha/document/glyphs/" + face + ".bin"));
    }

    @Test
    void everyShippedCharacterIsFound() {
        ShippedGlyphs body = ShippedGlyphs.of("MingchaBody").orElseThrow();
        assertTrue(body.glyph('零') > 0);
        assertEquals(0, body.glyph(0x1f600));
    }

    private static byte[] table(String face) throws IOException {
        byte[] bytes = resource("/org/mingcha/document/fonts/" + face + ".ttf");
        Face read = Face.read(bytes, TABLES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write(read.head());
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup map = font.getUnicodeCmapLookup();
            for (int character = 0x20; character <= LAST; character++) {
                int glyph = map.getGlyphId(character);
                if (glyph != 0) {
                    data.writeInt(character);
                    data.writeShort(glyph);
                    data.writeShort(read.advance(glyph));
                    data.write(read.outline(glyph));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ShippedGlyphsTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
