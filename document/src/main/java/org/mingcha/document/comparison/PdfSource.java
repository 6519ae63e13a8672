package org.mingcha.document.comparison;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes values that were read. */
final class PdfSource {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PdfSource() {}

    static Map<String, String> of(Map<String, PdfValue> entries) {
        Map<String, String> written = new LinkedHashMap<>();
        entries.forEach((key, value) -> written.put(key, of(value)));
        return written;
    }

    static String of(PdfValue value) {
        return switch (value) {
            case PdfValue.Name(String name) -> "/" + name;
            case PdfValue.Text(String bytes) -> "<" + HEX.formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1)) + ">";
            case PdfValue.Number(double number) ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case PdfValue.Reference(int number) -> number + " 0 R";
            case PdfValue.Sequence sequence ->
                sequence.values().stream().map(PdfSource::of).collect(Collectors.joining(" ", "[", "]"));
            case PdfValue.Dictionary dictionary ->
                of(dictionary.entries()).entrySet().stream()
                        .map(entry -> "/" + entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("", "<<", ">>"));
            case PdfValue.Word(String word) -> word;
        };
    }
}
