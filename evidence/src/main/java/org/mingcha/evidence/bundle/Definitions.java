package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.evidence.report.Grounds;
import org.mingcha.evidence.report.TextBook;

/**
 * What figures are computed with beside the checklist: rules, registers and texts as they were published below C0.
 *
 * @param newest of each register the newest version
 * @param versions all that are known, by {@code id@version}
 * @param texts the newest phrases
 */
public record Definitions(RuleBook rules, Registers newest, SortedMap<String, Register> versions, TextBook texts) {
    public Definitions {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /** What a report under this checklist has to say of them. */
    public Grounds grounds(RootChain root, String checklist, Period period, @Nullable String unitClass) {
        var newer = root.newestOf(checklist)
                .map(each -> each.published().reference())
                .filter(reference -> !reference.equals(checklist))
                .orElse("");
        return Grounds.of(newer, rules, period.to(), unitClass);
    }

    /** Those of a period's last day, for a unit of this class of operators. */
    public Limits limits(LocalDate day, @Nullable String unitClass) {
        var days = new TreeMap<String, Integer>();
        versions.forEach((reference, register) -> days.put(reference, register.lateAfterDays()));
        return rules.limits(day, unitClass, days);
    }
}
