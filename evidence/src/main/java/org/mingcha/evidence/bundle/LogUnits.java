package org.mingcha.evidence.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingcha.evidence.UnitRow;

/** The unit tree of the log, noting which rows were looked at, their neighbours included: these the bundle shows. */
final class LogUnits implements UnitRows {
    private final long leaf;
    private final SealedSet set;
    private final TreeSet<Long> shown = new TreeSet<>();

    LogUnits(long leaf, SealedSet set) {
        this.leaf = leaf;
        this.set = set;
    }

    @Override
    public Optional<UnitRow> unit(String code) {
        var position = set.position(code);
        return position.isPresent()
                ? Optional.of(
                        rows(position.getAsLong(), position.getAsLong() + 1).getFirst())
                : Optional.empty();
    }

    /** One row more on either side shows that there is no other child. */
    @Override
    public List<UnitRow> children(String code) {
        var first = Math.max(0, set.begin(code) - 1);
        var end = Math.min(set.size(), set.end(code) + 1);
        return rows(first, end).stream()
                .filter(row -> row.parent().equals(code))
                .toList();
    }

    SetExcerpt excerpt() {
        var ranges = new ArrayList<SetRange>();
        var rest = new TreeSet<>(shown);
        while (!rest.isEmpty()) {
            var first = rest.first();
            var end = first;
            while (rest.remove(end)) {
                end++;
            }
            ranges.add(set.range(first, end));
        }
        return new SetExcerpt(leaf, set.size(), ranges);
    }

    private List<UnitRow> rows(long first, long end) {
        for (var row = first; row < end; row++) {
            shown.add(row);
        }
        return set.range(first, end).rows().stream().map(UnitRowJson::parse).toList();
    }
}
