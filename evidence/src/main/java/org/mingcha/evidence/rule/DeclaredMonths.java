package org.mingcha.evidence.rule;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The months for which an item rests on a declaration: no ledger and no return says anything of them. */
public record DeclaredMonths(Declaration declaration, List<YearMonth> months) {
    public DeclaredMonths {
        months = List.copyOf(months);
    }

    DeclaredMonths and(DeclaredMonths more) {
        return new DeclaredMonths(
                declaration,
                Stream.concat(months.stream(), more.months.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
