package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** What a program that copies text makes of a font's codes. */
final class ToUnicode {
    private static final Set<String> AROUND = Set.of(
            "findresource",
            "begin",
            "dict",
            "begincmap",
            "def",
            "begincodespacerange",
            "endcodespacerange",
            "endcmap",
            "CMapName",
            "currentdict",
            "defineresource",
            "pop",
            "end");
    private static final int MOST = 0xffff;

    private final PdfLexer lexer;
    private final Map<Integer, Integer> characters = new HashMap<>();

    ToUnicode(byte[] map, Budget budget) {
        lexer = new PdfLexer(map, 0, map.length, budget);
    }

    /** The character of each code. */
    Map<Integer, Integer> read() {
        for (PdfValue value = lexer.next(false); value != null; value = lexer.next(false)) {
            if (value instanceof PdfValue.Word(String word)) {
                if (word.equals("beginbfrange")) {
                    ranges();
                } else if (!AROUND.contains(word)) {
                    throw unknown();
                }
            }
        }
        return characters;
    }

    private void ranges() {
        List<PdfValue> row = new ArrayList<>(3);
        for (PdfValue value = lexer.next(false); value != null; value = lexer.next(false)) {
            if (value.equals(new PdfValue.Word("endbfrange")) && row.isEmpty()) {
                return;
            }
            row.add(value);
            if (row.size() == 3) {
                range(units(row.get(0), 1), units(row.get(1), 1), row.get(2));
                row.clear();
            }
        }
        throw unknown();
    }

    private void range(String first, String last, PdfValue to) {
        String text = units(to, 2);
        int character = text.codePointAt(0);
        if (text.codePointCount(0, text.length()) != 1) {
            throw unknown();
        }
        for (int code = first.charAt(0); code <= last.charAt(0); code++) {
            if (characters.put(code, character++) != null || characters.size() > MOST) {
                throw unknown();
            }
        }
    }

    /** UTF-16 of one up to so many units. */
    private static String units(@Nullable PdfValue value, int most) {
        if (!(value instanceof PdfValue.Text(String bytes))
                || bytes.isEmpty()
                || bytes.length() % 2 != 0
                || bytes.length() > most * 2) {
            throw unknown();
        }
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < bytes.length(); i += 2) {
            units.append((char) (bytes.charAt(i) << 8 | bytes.charAt(i + 1)));
        }
        return units.toString();
    }

    private static RefusedDocument unknown() {
        return new RefusedDocument(Oddity.GLYPH, "/ToUnicode");
    }
}
