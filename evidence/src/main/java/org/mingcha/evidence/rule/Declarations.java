package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.LeafType;

/** What the unit's leader declared (docs/spec/rules.md): read whatever the checklist asks, since semantics 2. */
final class Declarations {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Pattern NO = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern REGISTER = Pattern.compile("[a-z][a-z0-9_]{1,30}");
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}-(0[1-9]|1[0-2])");
    private static final Pattern BECAUSE = Pattern.compile("before-ledger|none-arose|other");

    private final FactSource source;
    private final List<DeclaredMonths> standing;

    Declarations(FactSource source) {
        this.source = source;
        this.standing = source.semantics() == Semantics.FIRST ? List.of() : standing();
    }

    /** Those that stand and speak of one of these registers, by index. */
    List<Declaration> of(Collection<String> registers) {
        return standing.stream()
                .map(DeclaredMonths::declaration)
                .filter(each -> registers.contains(each.register()))
                .toList();
    }

    /** Which of these months rest on which declaration of the register; what the ledger contradicts declares nothing. */
    List<DeclaredMonths> resting(String register, Collection<YearMonth> months) {
        var left = new HashSet<>(months);
        var resting = new ArrayList<DeclaredMonths>();
        for (var each : standing) {
            if (each.declaration().register().equals(register)
                    && each.declaration().contradicted() == 0) {
                var taken = each.months().stream().filter(left::remove).toList();
                resting.add(new DeclaredMonths(each.declaration(), taken));
            }
        }
        resting.removeIf(each -> each.months().isEmpty());
        return resting;
    }

    /** Each declaration once, with all the months for which any of these takes it. */
    static List<DeclaredMonths> merged(List<DeclaredMonths> several) {
        var months = new TreeMap<Long, DeclaredMonths>();
        several.forEach(each -> months.merge(each.declaration().index(), each, DeclaredMonths::and));
        return List.copyOf(months.values());
    }

    private List<DeclaredMonths> standing() {
        var said = read(LeafType.DECLARED);
        var withdrawn = new HashSet<String>();
        if (!said.isEmpty()) {
            read(LeafType.DECLARATION_WITHDRAWN)
                    .forEach(fact -> fact.content().text("no").ifPresent(withdrawn::add));
        }
        return said.stream()
                .filter(fact ->
                        matches(fact, "no", NO).filter(withdrawn::contains).isEmpty())
                .flatMap(fact -> stated(fact).stream())
                .toList();
    }

    private Optional<DeclaredMonths> stated(Fact fact) {
        var register = matches(fact, "register", REGISTER);
        var from = matches(fact, "from", MONTH).map(YearMonth::parse);
        var until = matches(fact, "until", MONTH).map(YearMonth::parse);
        var because = matches(fact, "because", BECAUSE);
        var isWhole = matches(fact, "no", NO).isPresent()
                && Stream.of(register, from, until, because).allMatch(Optional::isPresent);
        if (!isWhole || from.orElseThrow().isAfter(until.orElseThrow())) {
            return Optional.empty();
        }
        var months = months(fact, from.orElseThrow(), until.orElseThrow());
        var contradicted = months.stream()
                .mapToInt(month -> source.entries(register.orElseThrow(), month))
                .sum();
        var declaration = new Declaration(
                fact.index(),
                register.orElseThrow(),
                from.orElseThrow(),
                until.orElseThrow(),
                because.orElseThrow(),
                fact.happenedOn(),
                contradicted);
        return Optional.of(new DeclaredMonths(declaration, months));
    }

    /** Nobody declares what is to come: the month in which it was declared counts only while it runs. */
    private List<YearMonth> months(Fact fact, YearMonth from, YearMonth until) {
        var recorded = YearMonth.from(source.day(fact.recordedAt()));
        var last = YearMonth.from(source.today()).equals(recorded) ? recorded : recorded.minusMonths(1);
        return Stream.iterate(from, each -> !each.isAfter(until) && !each.isAfter(last), each -> each.plusMonths(1))
                .toList();
    }

    private static Optional<String> matches(Fact fact, String name, Pattern form) {
        return fact.content().text(name).filter(form.asMatchPredicate());
    }

    private List<Fact> read(LeafType type) {
        return source.facts().of(Set.of(source.unit().code()), type.code(), FactSource.EARLIEST, LATEST);
    }
}
