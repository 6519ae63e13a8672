package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.font.EmbeddedFonts;

class EmbeddedFontsTest {

    @Test
    void areTheBytesTheScriptMade() throws Exception {
        String[] lines = Resource.text("fonts/SHA256SUMS").strip().split("\n");
        assertEquals(EmbeddedFonts.shipped().all().size(), lines.length);
        for (String line : lines) {
            String[] parts = line.split("\\s+");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Resource.bytes("fonts/" + parts[1]));
            assertEquals(parts[0], HexFormat.of().formatHex(digest), parts[1]);
        }
    }

    @Test
    void drawAllOfGb2312() {
        Charset gb2312 = Charset.forName("GB2312");
        StringBuilder missing = new StringBuilder();
        for (int lead = 0xb0; lead <= 0xf7; lead++) {
            for (int trail = 0xa1; trail <= 0xfe; trail++) {
                String character = new String(new byte[] {(byte) lead, (byte) trail}, gb2312);
                if (!character.contains("\ufffd") && !drawn(character.codePointAt(0))) {
                    missing.append(character);
                }
            }
        }
        assertEquals("", missing.toString());
    }

    @Test
    void mapNothingThatIsExtractedAsAnotherCharacter() {
        for (EmbeddedFont font : EmbeddedFonts.shipped().all()) {
            for (int c = 0x2e80; c <= 0x2fdf; c++) {
                assertFalse(font.draws(c), font.family() + " maps a radical");
            }
            assertFalse(font.draws(0xf900) || font.draws(0xad) || font.draws(0xa0), font.family());
        }
    }

    @Test
    void shipWithTheirLicences() {
        assertTrue(Resource.text("fonts/OFL.txt").contains("SIL OPEN FONT LICENSE"));
        assertTrue(Resource.text("fonts/FANDOL.txt").contains("special exception"));
        assertTrue(new String(Resource.bytes("fonts/README.md"), StandardCharsets.UTF_8).contains("mingcha-body.ttf"));
    }

    private static boolean drawn(int character) {
        return EmbeddedFonts.shipped().all().stream().anyMatch(font -> font.draws(character));
    }
}
