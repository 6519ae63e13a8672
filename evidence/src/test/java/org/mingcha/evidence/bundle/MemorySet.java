package org.mingcha.evidence.bundle;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.mingcha.evidence.UnitRow;
import org.mingcha.tlog.RangeProofs;
import org.mingcha.tlog.Tree;

/** A sealed unit tree in memory. */
record MemorySet(List<String> rows) implements SealedSet {
    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public long begin(String key) {
        return units().stream().filter(row -> row.parent().compareTo(key) < 0).count();
    }

    @Override
    public long end(String key) {
        return units().stream().filter(row -> row.parent().compareTo(key) <= 0).count();
    }

    @Override
    public OptionalLong position(String second) {
        var places = LongStream.range(0, rows.size())
                .filter(at -> units().get((int) at).code().equals(second))
                .boxed()
                .toList();
        var open = places.stream().filter(at -> units().get(at.intValue()).until() == null);
        return open.findFirst().or(() -> places.stream().findFirst()).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public SetRange range(long first, long end) {
        var reader = Tree.reader(rows.stream().map(SetExcerpt::hash).toList());
        return new SetRange(
                first, rows.subList((int) first, (int) end), RangeProofs.make(first, end, rows.size(), reader));
    }

    private List<UnitRow> units() {
        return rows.stream().map(UnitRowJson::parse).toList();
    }
}
