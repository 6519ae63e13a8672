package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.evidence.register.RuleInForce;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reader should know of the definitions that a report stands on.
 *
 * @param newerChecklist the newest version of the checklist where it is not the one asked; empty: it is
 * @param early rules in force that hold for days before they were sealed here
 */
public record Grounds(String newerChecklist, List<EarlyRule> early) {
    public static final Grounds NONE = new Grounds("", List.of());

    public Grounds {
        early = List.copyOf(early);
    }

    /**
     * @param day the period's last: what is in force on it
     * @param unitClass the class of operators that the unit is of
     */
    public static Grounds of(String newerChecklist, RuleBook rules, LocalDate day, @Nullable String unitClass) {
        var early = rules.inForce(day, unitClass).stream()
                .filter(each -> each.rule().value().isString())
                .filter(RuleInForce::isEarlierThanSealed)
                .map(EarlyRule::of)
                .toList();
        return new Grounds(newerChecklist, early);
    }

    /** As the report holds it: {@code newer_checklist} and {@code rules}, each only where there is something to say. */
    ObjectNode toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        if (!newerChecklist.isEmpty()) {
            object.put("newer_checklist", newerChecklist);
        }
        if (!early.isEmpty()) {
            var rules = object.putArray("rules");
            early.forEach(rule -> rules.addObject()
                    .put("name", rule.name)
                    .put("number", rule.number)
                    .put("sealed_on", rule.sealedOn.toString())
                    .put("since", rule.since.toString())
                    .put("value", rule.value));
        }
        return object;
    }

    /** A rule that holds since a day before it was sealed, which only its document number allows. */
    public record EarlyRule(String name, String value, String number, LocalDate since, LocalDate sealedOn) {
        static EarlyRule of(RuleInForce each) {
            var rule = each.rule();
            return new EarlyRule(rule.name(), rule.text(), rule.number(), each.since(), each.sealedOn());
        }
    }
}
