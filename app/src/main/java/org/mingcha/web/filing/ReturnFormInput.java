package org.mingcha.web.filing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.transparency.RecordId;
import org.springframework.util.MultiValueMap;

/**
 * A return as it was typed.
 *
 * @param values field name to what stands in it; those of a nil return are empty
 * @param seen the version that the form was made from
 */
record ReturnFormInput(boolean nil, Map<String, String> values, String explanation, RecordId seen) {
    private static final String PREFIX = "v.";

    ReturnFormInput {
        values = Map.copyOf(values);
    }

    /** What stands already, else what the ledger says. */
    static ReturnFormInput of(ReturnForm form) {
        var filled = new HashMap<>(form.prefilled());
        form.filed().filter(filed -> !filed.nil()).ifPresent(filed -> {
            filled.clear();
            filled.putAll(filed.values());
        });
        var seen = form.filed().map(filed -> filed.record()).orElse(FileReturn.NOTHING);
        return new ReturnFormInput(false, filled, "", seen);
    }

    static ReturnFormInput of(ReturnDefinition definition, MultiValueMap<String, String> sent) {
        boolean nil = sent.containsKey("nil");
        var values = new HashMap<String, String>();
        if (!nil) {
            definition
                    .fields()
                    .forEach(field -> values.put(
                            field.name(), first(sent, PREFIX + field.name()).strip()));
        }
        return new ReturnFormInput(nil, values, first(sent, "explanation").strip(), seen(first(sent, "seen")));
    }

    private static RecordId seen(String number) {
        return number.matches("\\d{1,18}") ? new RecordId(Long.parseLong(number)) : FileReturn.NOTHING;
    }

    FileReturn command(ReturnKey key, Optional<String> idempotencyKey) {
        return new FileReturn(key, nil, values, explanation, idempotencyKey, seen);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }
}
