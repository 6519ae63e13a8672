package org.mingcha.web.filing;

import java.util.List;
import java.util.Map;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.reporting.FiledReturn;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.web.support.Messages;

/** Makes a form's fields from a return's data: there is no form per return. */
record ReturnFields(FilingLabels filing, Messages words, ReturnForm form) {
    /** @param faults anchor to what to put right */
    List<ReturnPage.Field> of(ReturnFormInput typed, Map<String, String> faults) {
        return form.definition().fields().stream()
                .map(field -> new ReturnPage.Field(
                        field.name(),
                        label(field),
                        field.unit(),
                        field.type().code(),
                        field.required(),
                        typed.values().getOrDefault(field.name(), ""),
                        hint(field),
                        faults.getOrDefault("f-" + field.name(), "")))
                .toList();
    }

    private String label(ReturnField field) {
        var label = filing.label(field);
        return field.required() || field.isNumber() ? label : words.of("web.form.optional", label);
    }

    /** Every field says where its value came from. */
    private String hint(ReturnField field) {
        var counted = form.prefilled().get(field.name());
        if (counted == null) {
            return "";
        }
        boolean corrects = form.filed()
                .filter(filed -> !filed.nil())
                .map(FiledReturn::values)
                .isPresent();
        return words.of(corrects ? "filing.hint.ledger-now" : "filing.hint.ledger", counted);
    }
}
