package org.mingcha.evidence.returns;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Returns as JSON (and, through it, YAML): what is at its default is left out, so that there is one spelling. */
final class ReturnJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReturnJson() {}

    static ObjectNode write(ReturnDefinition definition) {
        var object = NODES.objectNode();
        var schedule = definition.schedule();
        object.put("id", definition.id()).put("title", definition.title()).put("en", definition.english());
        object.put("cadence", schedule.cadence().code()).put("due_day", Integer.toString(schedule.dueDay()));
        put(object, "lock_days", schedule.lockDays());
        put(object, "from", schedule.from() == null ? null : schedule.from().code());
        put(object, "only", schedule.only() == null ? null : schedule.only().code());
        if (definition.nil()) {
            object.put("nil", true);
        }
        putTexts(
                object,
                "addressees",
                definition.addressees().stream().map(Addressee::code).toList());
        putTexts(object, "about", definition.about());
        putTexts(
                object,
                "owed_by",
                definition.owedBy().stream().map(UnitKind::code).toList());
        put(object, "within", definition.within());
        if (!definition.exempt().isEmpty()) {
            var exempt = object.putArray("exempt");
            definition.exempt().forEach(each -> exempt.add(write(each)));
        }
        var fields = object.putArray("fields");
        definition.fields().forEach(each -> fields.add(write(each)));
        return object;
    }

    private static ObjectNode write(Exemption exemption) {
        var object = NODES.objectNode();
        object.put("reason", exemption.reason()).put("kind", exemption.kind().code());
        put(object, "under", exemption.under().map(UnitKind::code).orElse(null));
        putTexts(
                object,
                "months",
                exemption.months().stream().map(String::valueOf).toList());
        return object;
    }

    private static ObjectNode write(ReturnField field) {
        var object = NODES.objectNode();
        object.put("name", field.name()).put("zh", field.label()).put("en", field.english());
        object.put("type", field.type().code());
        put(object, "unit", field.unit().isEmpty() ? null : field.unit());
        if (field.required()) {
            object.put("required", true);
        }
        put(object, "counts", field.counts());
        put(object, "least", field.least() == null ? null : field.least().toPlainString());
        put(object, "most", field.most() == null ? null : field.most().toPlainString());
        return object;
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value.toString());
        }
    }

    private static void putTexts(ObjectNode object, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            var array = object.putArray(name);
            values.forEach(array::add);
        }
    }
}
