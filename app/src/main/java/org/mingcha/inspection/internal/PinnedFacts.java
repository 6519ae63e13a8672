package org.mingcha.inspection.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Records;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.Units;
import org.mingcha.evidence.UsedSet;

/**
 * Facts below one checkpoint for the evaluations of many units: what concerns none of them alone (the unit tree, the
 * periods that were opened and who owes in each) is read once. Not for use by several threads.
 */
public final class PinnedFacts implements Facts {
    private static final Set<String> ROOT = Set.of("CN");

    private final Facts facts;
    private final Units units;
    private final @Nullable UsedSet unitSet;
    private final Seal seal;
    private final Map<Asked, List<Fact>> ofRoot = new HashMap<>();
    private final Map<Long, ExpectedSet> expected = new HashMap<>();

    private PinnedFacts(Facts facts) {
        this.facts = facts;
        this.units = facts.units();
        this.unitSet = facts.unitSet().orElse(null);
        this.seal = facts.seal();
    }

    public static PinnedFacts of(Facts facts) {
        return new PinnedFacts(facts);
    }

    private record Asked(String source, LocalDate from, LocalDate to) {}

    @Override
    public List<Fact> of(Set<String> codes, String source, LocalDate from, LocalDate to) {
        return codes.equals(ROOT)
                ? ofRoot.computeIfAbsent(new Asked(source, from, to), _ -> facts.of(ROOT, source, from, to))
                : facts.of(codes, source, from, to);
    }

    @Override
    public List<LocalDate> days(Set<String> codes, String source, LocalDate from, LocalDate to) {
        return facts.days(codes, source, from, to);
    }

    @Override
    public Records records() {
        return facts.records();
    }

    @Override
    public Units units() {
        return units;
    }

    @Override
    public Optional<UsedSet> unitSet() {
        return Optional.ofNullable(unitSet);
    }

    @Override
    public ExpectedSet expected(long index) {
        return expected.computeIfAbsent(index, facts::expected);
    }

    @Override
    public Seal seal() {
        return seal;
    }
}
