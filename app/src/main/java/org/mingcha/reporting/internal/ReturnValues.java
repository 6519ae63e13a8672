package org.mingcha.reporting.internal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.returns.ReturnDefinition;

/** What a filed return says, field by field. */
final class ReturnValues {
    private ReturnValues() {}

    /** @param text null once erased */
    static Map<String, String> of(ReturnDefinition definition, Content facts, @Nullable Content text) {
        var values = new TreeMap<String, String>();
        for (var field : definition.fields()) {
            var content = field.isNumber() ? facts : text;
            if (content != null) {
                content.text(field.name()).ifPresent(value -> values.put(field.name(), value));
            }
        }
        return values;
    }
}
