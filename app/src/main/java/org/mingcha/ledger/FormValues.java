package org.mingcha.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.evidence.Content;

/** An entry's fields written the way that a form or a workbook's cell takes them back. */
public final class FormValues {
    private static final String YES = "是";
    private static final String NO = "否";
    private static final String AND = "、";

    private FormValues() {}

    public static Map<String, String> of(Content content) {
        var values = new LinkedHashMap<String, String>();
        content.values().forEach((name, value) -> values.put(name, text(value)));
        return values;
    }

    private static String text(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? YES : NO;
            case List<?> several ->
                String.join(AND, several.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
