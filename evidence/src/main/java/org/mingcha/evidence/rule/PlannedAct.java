package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Matcher;
import org.mingcha.evidence.checklist.Matcher.Operand;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/**
 * One thing that a checklist asks a unit to do within a period, with what was done about it.
 *
 * @param rule which entries count for it
 * @param number the first, second … that the rule's expectation asks for
 * @param from the month from which it is looked for
 * @param due the month at whose end it should be done
 * @param doneOn the day of the entry that counts for it; empty: there is none yet
 */
public record PlannedAct(Item item, Rule rule, int number, YearMonth from, YearMonth due, Optional<LocalDate> doneOn) {
    public LocalDate dueOn() {
        return due.atEndOfMonth();
    }

    /** Whether this day lies in its months. */
    boolean hasTime(LocalDate day) {
        return !day.isBefore(from.atDay(1)) && !day.isAfter(dueOn());
    }

    PlannedAct done(Optional<LocalDate> on) {
        return new PlannedAct(item, rule, number, from, due, on);
    }

    public boolean isLate(LocalDate today) {
        return doneOn.map(day -> day.isAfter(dueOn())).orElse(today.isAfter(dueOn()));
    }

    /** Stable within a unit's year. */
    public String id() {
        return item.id() + "-" + rule.name() + "-" + number;
    }

    /** The register and the values that its entries must have, as people call them: meetings · study. */
    public List<String> words(Registers registers, boolean english) {
        var register = registers.find(rule.of());
        var words = new ArrayList<String>();
        words.add(register.map(each -> english ? each.english() : each.sheet()).orElse(rule.of()));
        rule.selection().where().fields().forEach((field, matcher) -> {
            if (matcher instanceof Matcher.Is(Operand.Literal(var value))) {
                words.add(english ? english(register, field, value) : value);
            }
        });
        return words;
    }

    private static String english(Optional<Register> register, String field, String value) {
        return register.flatMap(each -> each.field(field)).map(Field::choices).orElseGet(List::of).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::english)
                .findFirst()
                .orElse(value);
    }
}
