package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Opening;

/** Where chains and opened facts come from: the log while a bundle is written, the bundle while it is verified. */
public interface ChainSource {
    Chain chain(String unit);

    /** At least those of these entries that are there. */
    Map<Long, Opening> facts(Collection<Long> indexes);

    /** The facts of each of these entries; one that isn't there is withheld. */
    default Map<Long, Content> contents(Collection<Long> indexes) {
        var openings = facts(indexes);
        var contents = new HashMap<Long, Content>();
        for (var index : indexes) {
            var opening = openings.get(index);
            if (opening == null) {
                throw new Withheld(Withheld.Kind.ENTRY, Long.toString(index));
            }
            contents.put(index, opening.content());
        }
        return contents;
    }

    default Content content(long index) {
        return contents(List.of(index)).getOrDefault(index, Content.EMPTY);
    }
}
