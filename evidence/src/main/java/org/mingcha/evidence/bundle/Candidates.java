package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.Records;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.Units;
import org.mingcha.evidence.UsedSet;

/**
 * The facts of a bundle, and the rule which entries it must open: every entry that a rule asks for by unit, register and
 * days, before it looks at a single field. The writer notes what was asked and puts it in; the verifier asks again and
 * finds anything that is not there. There is one such rule because both run this class.
 */
public final class Candidates implements Facts {
    private final ChainSource source;
    private final Units units;
    private final LongFunction<ExpectedSet> sets;
    private final Seal seal;
    private final SortedSet<Long> expected = new TreeSet<>();
    private final SortedMap<String, List<Lineage>> lineages = new TreeMap<>();
    private final SortedSet<Long> opened = new TreeSet<>();

    /** @param sets the expected set that the leaf at an index seals */
    public Candidates(ChainSource source, Units units, LongFunction<ExpectedSet> sets, Seal seal) {
        this.source = source;
        this.units = units;
        this.sets = sets;
        this.seal = seal;
    }

    @Override
    public List<Fact> of(Set<String> codes, String register, LocalDate from, LocalDate to) {
        var found = current(codes, register, from, to).toList();
        var indexes = found.stream().map(each -> each.latest().index()).toList();
        var contents = opened(indexes);
        return found.stream()
                .map(each -> each.fact(contents.getOrDefault(each.latest().index(), Content.EMPTY)))
                .toList();
    }

    /** Told by the leaves alone: nothing has to be opened to see that a ledger was kept. */
    @Override
    public List<LocalDate> days(Set<String> codes, String register, LocalDate from, LocalDate to) {
        return current(codes, register, from, to)
                .filter(each -> !each.isDrill() || register.equals(DRILL))
                .map(each -> each.latest().leaf().happenedOn())
                .toList();
    }

    @Override
    public Units units() {
        return units;
    }

    @Override
    public Optional<UsedSet> unitSet() {
        return RootChain.of(source)
                .newestUnits()
                .flatMap(leaf -> UsedSet.of(leaf.index(), LeafType.UNITS_CHANGED.code(), source.content(leaf.index())));
    }

    @Override
    public ExpectedSet expected(long index) {
        expected.add(index);
        return sets.apply(index);
    }

    /** Log indices of the leaves whose expected sets were asked for. */
    public SortedSet<Long> expected() {
        return Collections.unmodifiableSortedSet(expected);
    }

    @Override
    public Seal seal() {
        return seal;
    }

    @Override
    public Records records() {
        return new ChainRecords(this);
    }

    /** What these versions said: whatever is asked for is shown. */
    Map<Long, Content> opened(Collection<Long> indexes) {
        opened.addAll(indexes);
        return source.contents(indexes);
    }

    /** Log indices of the entries asked for so far. */
    public SortedSet<Long> opened() {
        return Collections.unmodifiableSortedSet(opened);
    }

    /** Codes of the units that some rule ranges over. */
    public Set<String> asked() {
        return Collections.unmodifiableSet(lineages.keySet());
    }

    private Stream<Lineage> current(Set<String> codes, String register, LocalDate from, LocalDate to) {
        return codes.stream()
                .sorted()
                .flatMap(code -> lineages(code).stream())
                .filter(each -> !each.isWithdrawn() && each.source().equals(register) && each.isWithin(from, to))
                .sorted(Comparator.comparingLong(each -> each.latest().index()));
    }

    List<Lineage> lineages(String code) {
        return lineages.computeIfAbsent(code, each -> source.chain(each).lineages());
    }
}
