package org.mingcha.inspection.checklist.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.shelf.FieldNames;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which entries a figure counts, as clerks say it: a field and a word, a field that is filled in, a day before another. */
final class ConditionCell {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern CLAUSES = Pattern.compile("[；;\\n]+|且");
    private static final Pattern WORDS = Pattern.compile("[、，,/]+");
    private static final Pattern CLAUSE = Pattern.compile("(.+?)\\s*(≥|>=|≤|<=|＝|=|是|为|已填|未填|有|无)\\s*(.*)");

    /** A cell. */
    record Place(int row, String cell) {}

    /** Told what is wrong, where, and with which words. */
    interface Faults {
        void flaw(Place place, String key, String... arguments);
    }

    private final Faults faults;

    ConditionCell(Faults faults) {
        this.faults = faults;
    }

    /** Those that a rule may read; what is not understood is named by its cell and left out. */
    ObjectNode read(Register register, String said, Place place) {
        var where = NODES.objectNode();
        Arrays.stream(CLAUSES.split(said))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(clause -> {
                    var parts = CLAUSE.matcher(clause);
                    if (!parts.matches()) {
                        faults.flaw(place, "no-condition", clause);
                        return;
                    }
                    field(register, parts.group(1), place)
                            .ifPresent(field -> condition(
                                    where,
                                    register,
                                    field,
                                    new Clause(parts.group(2), parts.group(3).strip()),
                                    place));
                });
        return where;
    }

    private record Clause(String relation, String right) {}

    private void condition(ObjectNode where, Register register, Field field, Clause clause, Place place) {
        switch (clause.relation) {
            case "已填", "有" -> filled(where, field, "present", place);
            case "未填", "无" -> filled(where, field, "absent", place);
            case "≥", ">=" -> compared(where, register, field, "gte", clause.right);
            case "≤", "<=" -> compared(where, register, field, "lte", clause.right);
            default -> equal(where, field, clause.right, place);
        }
    }

    /** 否 is no value that a rule can tell from nothing at all. */
    private void filled(ObjectNode where, Field field, String word, Place place) {
        if (field.type() == FieldType.BOOLEAN) {
            faults.flaw(place, "yes-or-no", field.label());
        }
        where.put(field.name(), word);
    }

    void otherType(Place place, Register register, String label) {
        faults.flaw(place, "other-type", register.sheet(), label);
    }

    private static void compared(ObjectNode where, Register register, Field field, String relation, String right) {
        var other = FieldNames.find(register, right);
        where.putObject(field.name())
                .put(
                        other.isPresent() ? relation + "_field" : relation,
                        other.map(Field::name).orElse(right));
    }

    private void equal(ObjectNode where, Field field, String right, Place place) {
        if (field.type() == FieldType.BOOLEAN) {
            where.put(field.name(), right.equals("是") ? "present" : "absent");
            return;
        }
        var words = Arrays.stream(WORDS.split(right))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        words.stream()
                .filter(word -> !field.choices().isEmpty() && field.choice(word).isEmpty())
                .forEach(word -> faults.flaw(place, "no-word", field.label(), word));
        if (words.size() == 1) {
            where.put(field.name(), words.getFirst());
        } else {
            var all = where.putArray(field.name());
            words.forEach(all::add);
        }
    }

    /** A field that rules may read, by its label or one of its other names. */
    Optional<Field> field(Register register, String label, Place place) {
        var found = FieldNames.find(register, label);
        if (found.isEmpty()) {
            faults.flaw(place, "no-field", register.sheet(), label);
        } else if (!found.get().isHeader()
                && !found.get().isFact()
                && !found.get().presence()) {
            faults.flaw(place, "field-is-text", register.sheet(), label);
        }
        return found;
    }
}
