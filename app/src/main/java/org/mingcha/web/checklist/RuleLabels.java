package org.mingcha.web.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingcha.evidence.checklist.Matcher;
import org.mingcha.evidence.checklist.Matcher.Operand;
import org.mingcha.evidence.checklist.Measure;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.checklist.Scope;
import org.mingcha.evidence.checklist.Span;
import org.mingcha.evidence.register.Field;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.Messages;
import org.springframework.stereotype.Component;

/** A rule in plain words, as far as they are short; what is longer is called a further condition. */
@Component
class RuleLabels {
    private final RegisterBook registers;

    RuleLabels(RegisterBook registers) {
        this.registers = registers;
    }

    List<String> parts(Messages messages, Rule rule) {
        var parts = new ArrayList<String>();
        parts.add(subject(messages, rule));
        scope(messages, rule).forEach(parts::add);
        parts.add(rule.atEnd() == null ? span(messages, rule.span()) : messages.of("web.checklists.rule.at-end"));
        rule.selection()
                .where()
                .fields()
                .forEach((field, matcher) -> parts.add(condition(messages, rule, field, matcher)));
        if (!rule.selection().any().isEmpty() || rule.selection().without() != null) {
            parts.add(messages.of("web.checklists.rule.further"));
        }
        parts.add(measure(messages, rule));
        return parts;
    }

    private static List<String> scope(Messages messages, Rule rule) {
        var isBelow = rule.scope().stream().anyMatch(each -> each instanceof Scope.Below);
        return isBelow ? List.of(messages.of("web.checklists.rule.below")) : List.of();
    }

    private static String span(Messages messages, Span span) {
        return switch (span) {
            case Span.Assessed _ -> messages.of("web.checklists.rule.period");
            case Span.YearBefore _ -> messages.of("web.checklists.rule.year-before");
            case Span.Year _ -> messages.of("web.checklists.rule.year");
            case Span.Years years -> messages.of("web.checklists.rule.years", years.count());
            case Span.Months months -> messages.of("web.checklists.rule.months", months.count());
            case Span.Days days -> messages.of("web.checklists.rule.days", days.count());
            case Span.SettingDays days -> messages.of("web.checklists.rule.days", days.setting());
        };
    }

    private String condition(Messages messages, Rule rule, String field, Matcher matcher) {
        var label = label(messages, rule, field);
        return switch (matcher) {
            case Matcher.Present _ -> messages.of("web.checklists.rule.present", label);
            case Matcher.Absent _ -> messages.of("web.checklists.rule.absent", label);
            case Matcher.Is(Operand.Literal(var value)) -> messages.of("web.checklists.rule.is", label, value);
            case Matcher.OneOf one
            when literals(one).size() == one.options().size() ->
                messages.of(
                        "web.checklists.rule.is", label, String.join(messages.of("web.checklists.or"), literals(one)));
            case Matcher.Is _, Matcher.OneOf _, Matcher.Compared _, Matcher.InMonths _ ->
                messages.of("web.checklists.rule.compared", label);
        };
    }

    private static List<String> literals(Matcher.OneOf one) {
        return one.options().stream()
                .flatMap(each -> each instanceof Matcher.Is(Operand.Literal(var value))
                        ? List.of(value).stream()
                        : List.<String>of().stream())
                .toList();
    }

    private String subject(Messages messages, Rule rule) {
        if (rule.overReturns()) {
            return messages.of("web.checklists.rule.returns");
        }
        return rule.overUnits() ? messages.of("web.checklists.rule.units") : registers.name(rule.of(), messages);
    }

    private String measure(Messages messages, Rule rule) {
        return switch (rule.measure()) {
            case Measure.Count _ -> messages.of("web.checklists.measure.count");
            case Measure.Distinct distinct -> measured(messages, rule, "distinct", distinct.field());
            case Measure.Missing missing -> measured(messages, rule, "missing", missing.of());
            case Measure.Sum sum -> measured(messages, rule, "sum", sum.field());
            case Measure.MedianDays median -> measured(messages, rule, "median-days", median.to());
            case Measure.Share _ -> messages.of("web.checklists.measure.share");
            case Measure.Newest newest -> measured(messages, rule, "newest", newest.field());
            case Measure.Returned returned ->
                messages.of("web.checklists.measure.returned."
                        + returned.what().name().toLowerCase(java.util.Locale.ROOT));
            case Measure.Gaps gaps -> measured(messages, rule, "gaps", gaps.field());
            case Measure.Values values -> measured(messages, rule, "values", values.field());
        };
    }

    private String measured(Messages messages, Rule rule, String kind, String field) {
        return messages.of("web.checklists.measure." + kind, label(messages, rule, field));
    }

    private String label(Messages messages, Rule rule, String field) {
        var known = Map.of(Rule.HAPPENED_ON, "happened-on", "unit", "unit");
        if (known.containsKey(field)) {
            return messages.of("web.checklists.field." + known.get(field));
        }
        return registers
                .find(rule.of())
                .flatMap(register -> register.field(field))
                .map((Field found) -> RegisterBook.label(found, messages))
                .orElse(field);
    }
}
