package org.mingcha.document.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingcha.document.Passages;

/** The attributes that an element may have, and what they may say: no measure that puts text off the page or on a hair's width. */
record DocxMeasure(Map<String, Pattern> allowed) {
    static final DocxMeasure NONE = new DocxMeasure(Map.of());

    /** Twips of a column or cell: a character's width up to the text's. */
    private static final String WIDTH = "[2-9][0-9]{2}|[1-8][0-9]{3}";

    /** From the right edge, within the text. */
    private static final String INSET = "[0-9]{1,3}|[1-7][0-9]{3}";

    /** Between characters, up to two points closer: none comes to stand on another. */
    private static final String SPACING = "-?[1-9]|-[1-3][0-9]|[1-9][0-9]|1[0-5][0-9]";

    /** Between paragraphs: a few lines. */
    private static final String TWIPS = "[0-9]{1,3}|1[0-9]{3}";

    static Map<String, DocxMeasure> all() {
        return Map.ofEntries(
                of("w:pStyle", "w:val", "[A-Za-z0-9]{1,20}"),
                of("w:ind", "w:left", "1920", "w:hanging", "1280", "w:rightChars", INSET, "w:right", INSET),
                of("w:jc", "w:val", "left|center|right"),
                of("w:bottom", "w:val", "single", "w:sz", "12", "w:space", "6", "w:color", Passages.headColour()),
                of("w:color", "w:val", Passages.headColour()),
                of("w:sz", "w:val", "[1-9][0-9]"),
                of("w:rStyle", "w:val", "Figure|Citation|Signer"),
                spacing(),
                frame(),
                of("w:t", "xml:space", "preserve"),
                of("w:tblStyle", "w:val", "TableGrid"),
                of("w:tblW", "w:w", "88[0-9]{2}|127[0-9]{2}", "w:type", "dxa"),
                of("w:tblLayout", "w:type", "fixed"),
                of("w:gridCol", "w:w", WIDTH),
                of("w:tcW", "w:w", WIDTH, "w:type", "dxa"),
                of("w:vAlign", "w:val", "center|top"));
    }

    private static Map.Entry<String, DocxMeasure> spacing() {
        return of(
                "w:spacing",
                "w:val",
                SPACING,
                "w:before",
                TWIPS,
                "w:after",
                TWIPS,
                "w:line",
                "[3-9][0-9]{2}|10[0-9]{2}",
                "w:lineRule",
                "exact");
    }

    /** Of a paper's foot. */
    private static Map.Entry<String, DocxMeasure> frame() {
        return of(
                "w:framePr",
                "w:w",
                "88[0-9]{2}",
                "w:wrap",
                "around",
                "w:vAnchor",
                "margin",
                "w:hAnchor",
                "margin",
                "w:xAlign",
                "center",
                "w:yAlign",
                "bottom");
    }

    private static Map.Entry<String, DocxMeasure> of(String element, String... attributes) {
        Map<String, Pattern> allowed = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            allowed.put(attributes[i], Pattern.compile(attributes[i + 1]));
        }
        return Map.entry(element, new DocxMeasure(Map.copyOf(allowed)));
    }

    boolean allows(Map<String, String> attributes) {
        return attributes.entrySet().stream().allMatch(each -> {
            Pattern pattern = allowed.get(each.getKey());
            return pattern != null && pattern.matcher(each.getValue()).matches();
        });
    }
}
