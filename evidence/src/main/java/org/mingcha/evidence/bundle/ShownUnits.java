package org.mingcha.evidence.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingcha.evidence.UnitRow;

/** The unit tree as far as a bundle shows it; what isn't shown is withheld, never taken for absent. */
final class ShownUnits implements UnitRows {
    private final long size;
    private final TreeMap<Long, UnitRow> rows = new TreeMap<>();
    private final Map<String, UnitRow> byCode = new HashMap<>();

    ShownUnits(SetExcerpt excerpt) {
        size = excerpt.size();
        for (var range : excerpt.ranges()) {
            var at = range.first();
            for (var text : range.rows()) {
                var row = UnitRowJson.parse(text);
                rows.put(at++, row);
                byCode.merge(row.code(), row, (first, next) -> next.until() == null ? next : first);
            }
        }
    }

    @Override
    public Optional<UnitRow> unit(String code) {
        return Optional.of(
                Optional.ofNullable(byCode.get(code)).orElseThrow(() -> new Withheld(Withheld.Kind.UNIT, code)));
    }

    /** All of them: the rows before and after, or the set's ends, must be shown next to them. */
    @Override
    public List<UnitRow> children(String code) {
        var children = new ArrayList<UnitRow>();
        var at = end(code);
        while (at > 0 && row(at - 1, code).parent().equals(code)) {
            at--;
            children.addFirst(row(at, code));
        }
        return children;
    }

    /** Where the children end: the place of the first shown row with a larger parent. */
    private long end(String code) {
        for (var each : rows.entrySet()) {
            if (each.getValue().parent().compareTo(code) > 0) {
                return each.getKey();
            }
        }
        return size;
    }

    private UnitRow row(long at, String code) {
        return Optional.ofNullable(rows.get(at)).orElseThrow(() -> new Withheld(Withheld.Kind.UNIT, code));
    }
}
