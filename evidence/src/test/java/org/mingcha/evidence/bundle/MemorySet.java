package org.mingcha.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.UnitRow;
import org.mingcha.tlog.RangeProofs;
import org.mingcha.tlog.Tree;

/** A sealed set in memory: a unit tree, or who owes a return. */
record MemorySet(List<String> rows) implements SealedSet {
    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public long begin(String key) {
        return firsts().filter(first -> first.compareTo(key) < 0).count();
    }

    @Override
    public long end(String key) {
        return firsts().filter(first -> first.compareTo(key) <= 0).count();
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

    private Stream<String> firsts() {
        return rows.stream()
                .map(row -> CanonicalJson.parse(row.getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .stringValue());
    }

    private List<UnitRow> units() {
        return rows.stream().map(UnitRowJson::parse).toList();
    }
}
