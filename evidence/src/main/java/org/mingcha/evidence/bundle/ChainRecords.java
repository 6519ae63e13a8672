package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.evidence.AmendedEntry;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.KeptEntries;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.Records;

/** What the chains of a bundle tell of their entries. Only what an amended one said has to be opened for it. */
final class ChainRecords implements Records {
    private final Candidates candidates;

    ChainRecords(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public List<AmendedEntry> amended(Set<String> units, String register, LocalDate from, LocalDate to) {
        var found = of(units)
                .filter(each -> each.source().equals(register) && each.wasWithin(from, to))
                .filter(each -> each.told().size() > 1)
                .sorted(Comparator.comparingLong(each -> each.first().index()))
                .toList();
        var contents = candidates.opened(found.stream()
                .flatMap(each -> each.told().stream())
                .map(SealedLeaf::index)
                .toList());
        return found.stream().map(each -> amended(each, contents)).toList();
    }

    private static AmendedEntry amended(Lineage entry, Map<Long, Content> contents) {
        var versions = entry.told().stream()
                .map(each -> new AmendedEntry.Version(
                        each.index(),
                        each.leaf().happenedOn(),
                        each.leaf().recordedAt(),
                        contents.getOrDefault(each.index(), Content.EMPTY)))
                .toList();
        return new AmendedEntry(entry.first().index(), entry.first().leaf().unit(), entry.source(), versions);
    }

    @Override
    public List<KeptEntries> kept(Set<String> units, Set<String> sources, Window window) {
        return of(units)
                .filter(each -> sources.contains(each.source()) && each.wasWithin(window.from(), window.to()))
                .map(each -> kept(each, window))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> counted(each.getKey(), each.getValue()))
                .toList();
    }

    private static KeptEntries kept(Lineage entry, Window window) {
        var first = entry.first().leaf();
        var recorded = first.recordedAt().atZone(window.zone()).toLocalDate();
        return new KeptEntries(
                entry.source(),
                first.register(),
                entry.isDrill(),
                entry.latest().leaf().type().code().endsWith(LeafType.WITHDRAWN),
                entry.versions().stream().anyMatch(each -> each.leaf().type().equals(LeafType.RETURN_SENT_BACK)),
                ChronoUnit.DAYS.between(entry.told().getLast().leaf().happenedOn(), recorded),
                1);
    }

    private static KeptEntries counted(KeptEntries one, long entries) {
        return new KeptEntries(
                one.source(), one.version(), one.drill(), one.withdrawn(), one.sentBack(), one.delay(), entries);
    }

    private Stream<Lineage> of(Set<String> units) {
        return units.stream().sorted().flatMap(code -> candidates.lineages(code).stream());
    }
}
