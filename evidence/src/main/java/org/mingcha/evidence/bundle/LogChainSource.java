package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.Opening;

/** The log below one size, remembering what was read of it: that is what the bundle has to show. */
final class LogChainSource implements ChainSource {
    private final SealedLog log;
    private final long size;
    private final SortedMap<String, Chain> chains = new TreeMap<>();
    private final SortedMap<Long, Opening> opened = new TreeMap<>();

    LogChainSource(SealedLog log, long size) {
        this.log = log;
        this.size = size;
    }

    @Override
    public Chain chain(String unit) {
        return chains.computeIfAbsent(unit, code -> new Chain(code, log.chain(code, size)));
    }

    @Override
    public Map<Long, Opening> facts(Collection<Long> indexes) {
        var missing =
                indexes.stream().filter(index -> !opened.containsKey(index)).toList();
        if (!missing.isEmpty()) {
            opened.putAll(log.facts(missing));
        }
        return Collections.unmodifiableMap(opened);
    }

    SortedMap<String, Chain> chains() {
        return Collections.unmodifiableSortedMap(chains);
    }

    SortedMap<Long, Opening> opened() {
        return Collections.unmodifiableSortedMap(opened);
    }
}
