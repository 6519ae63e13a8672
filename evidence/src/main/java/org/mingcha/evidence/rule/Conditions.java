package org.mingcha.evidence.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Matcher;
import org.mingcha.evidence.checklist.Matcher.Operand;
import org.mingcha.evidence.checklist.Matcher.Test;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.checklist.Where;

/** Whether a fact fits a condition. */
final class Conditions {
    private static final int DAY = "2025-06-30".length();
    private static final Pattern A_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]+)?");

    private final LocalDate end;

    Conditions(LocalDate end) {
        this.end = end;
    }

    boolean hold(Where where, Fact fact) {
        return where.fields().entrySet().stream().allMatch(each -> holds(each.getValue(), each.getKey(), fact));
    }

    /** No alternatives: no condition. */
    boolean holdAny(List<Where> alternatives, Fact fact) {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(where -> hold(where, fact));
    }

    /** All values of a field: none, one or several. The day it happened counts as a field. */
    static List<String> values(Fact fact, String field) {
        return field.equals(Rule.HAPPENED_ON)
                ? List.of(fact.happenedOn().toString())
                : fact.content().all(field);
    }

    static boolean has(Fact fact, String field) {
        return field.equals(Rule.HAPPENED_ON) || fact.content().has(field);
    }

    private boolean holds(Matcher matcher, String field, Fact fact) {
        return switch (matcher) {
            case Matcher.Present _ -> has(fact, field);
            case Matcher.Absent _ -> !has(fact, field);
            case Matcher.OneOf one -> one.options().stream().anyMatch(option -> holds(option, field, fact));
            case Matcher.Is is -> values(fact, field).stream().anyMatch(value -> equal(value, is.operand(), fact));
            case Matcher.InMonths months ->
                values(fact, field).stream()
                        .flatMap(value -> day(value).stream())
                        .anyMatch(day -> months.range().contains(day.getMonthValue()));
            case Matcher.Compared compared ->
                values(fact, field).stream()
                        .anyMatch(value -> compared.tests().stream().allMatch(test -> holds(test, value, fact)));
        };
    }

    private boolean holds(Test test, String value, Fact fact) {
        return others(test.operand(), fact).stream()
                .anyMatch(other -> test.relation().holds(compare(value, other)));
    }

    private boolean equal(String value, Operand operand, Fact fact) {
        return others(operand, fact).stream().anyMatch(other -> compare(value, other) == 0);
    }

    private List<String> others(Operand operand, Fact fact) {
        return switch (operand) {
            case Operand.Literal literal -> List.of(literal.value());
            case Operand.End offset -> List.of(end.plus(offset.offset()).toString());
            case Operand.Field field -> values(fact, field.name());
        };
    }

    /** Numbers by size; a day and a time of day by their days; other words by their UTF-16 code units, and so two times. */
    static int compare(String value, String other) {
        if (value.equals(other)) {
            return 0;
        }
        if (isNumber(value) && isNumber(other)) {
            return new BigDecimal(value).compareTo(new BigDecimal(other));
        }
        if (value.length() == other.length()) {
            return value.compareTo(other);
        }
        return day(value).flatMap(day -> day(other).map(day::compareTo)).orElseGet(() -> value.compareTo(other));
    }

    /** A date, or a local time's; empty: it is neither. */
    static Optional<LocalDate> day(String value) {
        if (!A_DAY.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.substring(0, DAY)));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the 30th of February
        }
    }

    /** The number that it is; empty: it is none. */
    static Optional<BigDecimal> decimal(String value) {
        return isNumber(value) ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }

    /** By hand, because it is asked of every value of every row. */
    private static boolean isNumber(String value) {
        var points = 0;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return points <= 1 && !value.isEmpty() && !value.startsWith(".") && !value.endsWith(".");
    }
}
