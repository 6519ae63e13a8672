package org.mingcha.ledger.shelf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.command.Violation;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.tlog.Hashing;

/**
 * One sheet as a register: lines that say what it is called, then a row for each field. What a sheet cannot say about a field
 * that is there already (its column's other names, its limits) stays as it is published.
 */
final class RegisterSheet {
    private static final int WEEK = 7;

    private final DraftSheet<RegisterLine, RegisterColumn> sheet;
    private final Registers published;
    private final List<Violation> violations = new ArrayList<>();

    RegisterSheet(SheetRows rows, Registers published) {
        this.sheet = new DraftSheet<>(
                rows, RegisterLine::of, RegisterColumn::of, Set.of(RegisterColumn.LABEL, RegisterColumn.TYPE));
        this.published = published;
    }

    boolean isDraft() {
        return sheet.isDraft();
    }

    List<Violation> violations() {
        return violations;
    }

    Register read() {
        var name = sheet.line(RegisterLine.SHEET).orElse(sheet.name());
        var id = sheet.line(RegisterLine.ID)
                .or(() -> published.bySheet(name).map(Register::id))
                .orElseGet(() -> "r_"
                        + Hashing.sha256(name.getBytes(StandardCharsets.UTF_8))
                                .hex()
                                .substring(0, 10));
        var before = published.find(id);
        var fields = fields(before);
        var old = before.orElse(null);
        return new Register(
                id,
                Register.FIRST_VERSION,
                name,
                sheet.line(RegisterLine.ALIASES).map(DraftWords::list).orElse(old == null ? List.of() : old.aliases()),
                sheet.line(RegisterLine.ENGLISH).orElse(old == null ? name : old.english()),
                days(old),
                closedBy(fields, old),
                subject(fields, old),
                fields);
    }

    private int days(@Nullable Register old) {
        var said = sheet.line(RegisterLine.LATE_AFTER);
        if (said.isEmpty()) {
            return old == null ? WEEK : old.lateAfterDays();
        }
        var digits = said.get().replaceAll("[^0-9]", "");
        if (digits.isEmpty() || digits.length() > 4) {
            violations.add(Violation.of("ledger.register.late", sheet.name(), said.get()));
            return WEEK;
        }
        return Integer.parseInt(digits);
    }

    private @Nullable String closedBy(List<Field> fields, @Nullable Register old) {
        return sheet.line(RegisterLine.CLOSED_BY)
                .map(label -> named(fields, label))
                .orElse(old == null ? null : old.closedBy());
    }

    /** The day and this field say together which act it is. */
    private List<String> subject(List<Field> fields, @Nullable Register old) {
        var said = sheet.line(RegisterLine.TITLE).map(label -> named(fields, label));
        if (said.isPresent()) {
            return List.of(said.get());
        }
        if (old != null) {
            return old.subject();
        }
        return fields.stream()
                .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.LABEL)
                .map(Field::name)
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** A label that no field has is kept, so that the check names it. */
    private static String named(List<Field> fields, String label) {
        return fields.stream()
                .filter(field -> field.label().equals(label) || field.name().equals(label))
                .map(Field::name)
                .findFirst()
                .orElse(label);
    }

    private List<Field> fields(Optional<Register> before) {
        var fields = new ArrayList<Field>();
        Set<String> names = new HashSet<>();
        before.ifPresent(each -> each.fields().forEach(field -> names.add(field.name())));
        boolean dated = false;
        for (var row : sheet.rows()) {
            var label = sheet.cell(row, RegisterColumn.LABEL);
            if (label.isEmpty()) {
                continue;
            }
            var type = type(row);
            var known = before.flatMap(register -> known(register, label.get(), sheet.cell(row, RegisterColumn.NAME)));
            boolean day = type == FieldType.DATE && !dated;
            dated |= day;
            var name = day
                    ? Field.HAPPENED_ON
                    : known.map(Field::name)
                            .or(() -> sheet.cell(row, RegisterColumn.NAME))
                            .orElseGet(() -> free(names));
            names.add(name);
            fields.add(field(row, name, type, known.orElse(null)));
        }
        before.ifPresent(register ->
                register.fields().stream().filter(field -> !field.isTyped()).forEach(fields::add));
        return fields;
    }

    private static Optional<Field> known(Register register, String label, Optional<String> name) {
        return register.typed().stream()
                .filter(field ->
                        name.map(field.name()::equals).orElse(field.label().equals(label)))
                .findFirst();
    }

    private static String free(Set<String> names) {
        int number = 1;
        while (names.contains("f" + number)) {
            number++;
        }
        return "f" + number;
    }

    private FieldType type(SheetRow row) {
        var word = sheet.cell(row, RegisterColumn.TYPE).orElse(DraftWords.TEXT);
        var type = DraftWords.type(word).orElse(null);
        if (type == null) {
            violations.add(Violation.of(
                    "ledger.register.type",
                    sheet.name(),
                    sheet.address(row, RegisterColumn.TYPE),
                    word,
                    DraftWords.types()));
            return FieldType.TEXT;
        }
        boolean fact = sheet.cell(row, RegisterColumn.KEPT_AS)
                .filter(DraftWords.FACT::equals)
                .isPresent();
        return type == FieldType.TEXT && fact ? FieldType.LABEL : type;
    }

    private Field field(SheetRow row, String name, FieldType type, @Nullable Field known) {
        var label = sheet.cell(row, RegisterColumn.LABEL).orElseThrow();
        var words =
                sheet.cell(row, RegisterColumn.CHOICES).map(DraftWords::list).orElse(List.of());
        var choices = words.stream().map(word -> choice(word, known)).toList();
        boolean open = words.contains(DraftWords.OTHER) && type == FieldType.ENUM;
        return new Field(
                name,
                label,
                sheet.cell(row, RegisterColumn.ENGLISH).orElse(known == null ? label : known.english()),
                sheet.cell(row, RegisterColumn.HEADERS)
                        .map(DraftWords::list)
                        .orElse(known == null ? List.of() : known.headers()),
                type,
                name.equals(Field.HAPPENED_ON)
                        || sheet.cell(row, RegisterColumn.REQUIRED)
                                .filter(DraftWords::isYes)
                                .isPresent(),
                known != null && known.presence(),
                false,
                choices,
                known == null ? (open ? DraftWords.OTHER : null) : known.otherwise(),
                known == null ? null : known.preset(),
                known == null ? null : known.absentColumn(),
                known == null ? null : known.range(),
                sheet.cell(row, RegisterColumn.UNIT).orElse(known == null ? null : known.unit()));
    }

    private static Choice choice(String word, @Nullable Field known) {
        return Optional.ofNullable(known).flatMap(field -> field.choice(word)).orElseGet(() -> new Choice(word, word));
    }
}
