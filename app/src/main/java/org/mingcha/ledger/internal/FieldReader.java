package org.mingcha.ledger.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.command.BilingualText;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.text.DateText;
import org.mingcha.ledger.text.NumberText;
import org.mingcha.ledger.text.Wordform;

/** Reads one cell (or one typed value) as what its field asks for. The same rules for workbook, page and command. */
final class FieldReader {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_TEXT = 2_000;
    private static final Set<String> NOTHING = Set.of("", "-", "--", "—", "——", "/", "\\");
    private static final Set<String> YES = Set.of("是", "√", "✓", "有", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("否", "×", "✗", "无", "n", "no", "false", "0");

    private final TargetUnits units;

    FieldReader(TargetUnits units) {
        this.units = units;
    }

    /** @param dayOffset added to serial numbers of days */
    FieldResult read(Field field, Cell cell, int dayOffset) {
        var plain = Wordform.plain(cell.text());
        if (NOTHING.contains(plain)) {
            return new FieldResult.Blank();
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return wrong(field, cell, Reason.FORMULA_ERROR);
        }
        return switch (field.type()) {
            case DATE, DATETIME -> moment(field, cell, plain, dayOffset);
            case TEXT, POST -> text(field, cell, Wordform.tidy(cell.text()), LONGEST_TEXT);
            case LABEL -> text(field, cell, Wordform.label(cell.text()), LONGEST_LABEL);
            case ENUM -> choice(field, cell);
            case ENUMS -> choices(field, cell, plain);
            case INTEGER, AMOUNT -> number(field, cell, plain);
            case BOOLEAN -> flag(field, cell);
            case UNIT -> unit(field, cell, plain);
        };
    }

    private static FieldResult moment(Field field, Cell cell, String plain, int dayOffset) {
        if (plain.equals("无") && !field.required()) {
            return new FieldResult.Blank();
        }
        return switch (DateText.read(plain, dayOffset)) {
            case DateText.Meaning.Nothing(var reason) -> wrong(field, cell, reason);
            case DateText.Meaning.Moment moment ->
                new FieldResult.Value(
                        field.type() == FieldType.DATE ? moment.day().toString() : moment.text());
        };
    }

    private static FieldResult text(Field field, Cell cell, String text, int longest) {
        if (text.length() > longest) {
            return wrong(field, cell, Reason.TOO_LONG, BilingualText.of(Integer.toString(longest)));
        }
        return new FieldResult.Value(text);
    }

    private static FieldResult choice(Field field, Cell cell) {
        var found = find(field, cell.text());
        if (found.isPresent()) {
            return new FieldResult.Value(found.get().value());
        }
        // The word itself is kept; the rules see the choice that stands for it.
        return field.otherwise() != null
                ? text(field, cell, Wordform.label(cell.text()), LONGEST_LABEL)
                : notAmong(field, cell);
    }

    private static FieldResult choices(Field field, Cell cell, String plain) {
        var found = new LinkedHashSet<Choice>();
        for (var word : Wordform.listed(plain)) {
            var one = find(field, word);
            if (one.isEmpty()) {
                return notAmong(field, cell);
            }
            found.add(one.get());
        }
        // In the register's order, so that 干部、群众 and 群众、干部 are one row.
        var ordered = new ArrayList<String>();
        field.choices().stream().filter(found::contains).forEach(each -> ordered.add(each.value()));
        return new FieldResult.Value(List.copyOf(ordered));
    }

    private static Optional<Choice> find(Field field, String word) {
        var key = Wordform.choice(word);
        return field.choices().stream()
                .filter(each -> Wordform.key(each.value()).equals(key)
                        || each.english().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    private static FieldResult number(Field field, Cell cell, String plain) {
        boolean whole = field.type() == FieldType.INTEGER;
        var read = NumberText.read(plain, field.unit());
        if (read.isEmpty() || whole && read.get().stripTrailingZeros().scale() > 0) {
            return wrong(field, cell, whole ? Reason.NOT_A_WHOLE_NUMBER : Reason.NOT_AN_AMOUNT);
        }
        var value = read.get();
        var range = Range.of(field.range());
        return range.contains(value)
                ? new FieldResult.Value(NumberText.sealed(value))
                : wrong(field, cell, Reason.OUT_OF_RANGE, range.least(), range.most());
    }

    private static FieldResult flag(Field field, Cell cell) {
        var key = Wordform.key(cell.text());
        if (YES.contains(key)) {
            return new FieldResult.Value(Boolean.TRUE);
        }
        return NO.contains(key) ? new FieldResult.Value(Boolean.FALSE) : wrong(field, cell, Reason.NOT_YES_OR_NO);
    }

    private FieldResult unit(Field field, Cell cell, String plain) {
        return units.code(plain)
                .<FieldResult>map(FieldResult.Value::new)
                .orElseGet(() -> wrong(field, cell, Reason.TARGET_UNKNOWN));
    }

    private static FieldResult notAmong(Field field, Cell cell) {
        return wrong(
                field,
                cell,
                Reason.NOT_AMONG,
                new BilingualText(
                        field.choices().stream().map(Choice::value).collect(Collectors.joining("、")),
                        field.choices().stream().map(Choice::english).collect(Collectors.joining(", "))));
    }

    /** Arguments of every field's fault: what was written, the field's name, then what the reason adds. */
    static Fault fault(Field field, String written, Reason reason, BilingualText... more) {
        var arguments = new ArrayList<>(
                List.of(BilingualText.of(shortened(written)), new BilingualText(field.label(), field.english())));
        arguments.addAll(List.of(more));
        return new Fault(field.name(), reason, arguments);
    }

    private static FieldResult wrong(Field field, Cell cell, Reason reason, BilingualText... more) {
        return new FieldResult.Wrong(fault(field, Wordform.tidy(cell.text()), reason, more));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }

    /** Lowest and highest number. */
    private record Range(BilingualText least, BilingualText most) {
        static Range of(@Nullable String text) {
            var ends = text == null ? new String[] {"0", "1000000000"} : text.split("-", 2);
            return new Range(BilingualText.of(ends[0]), BilingualText.of(ends[1]));
        }

        boolean contains(BigDecimal value) {
            return value.compareTo(new BigDecimal(least.english())) >= 0
                    && value.compareTo(new BigDecimal(most.english())) <= 0;
        }
    }
}
