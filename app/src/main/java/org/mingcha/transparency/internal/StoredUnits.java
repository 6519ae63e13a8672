package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.Units;

/** The unit tree of one sealed set. */
record StoredUnits(StoredSet set) implements Units {
    @Override
    public Optional<UnitRow> find(String code) {
        var place = set.position(code);
        return place.isEmpty() ? Optional.empty() : Optional.of(RowText.unit(set.bytes(place.getAsLong())));
    }

    @Override
    public List<UnitRow> children(String parent) {
        var children = new ArrayList<UnitRow>();
        long end = set.end(parent);
        for (long place = set.begin(parent); place < end; place++) {
            children.add(RowText.unit(set.bytes(place)));
        }
        return children;
    }
}
