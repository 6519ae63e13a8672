package org.mingcha.evidence.bundle;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a zip holds.
 *
 * @param named what the directory names, odd or not; null: it cannot be walked
 * @param files what could be unpacked of it
 * @param oddities bytes of the container that say nothing, contradict each other or could hide something
 */
public record ZipContents(@Nullable Set<String> named, SortedMap<String, byte[]> files, List<ZipOddity> oddities) {
    public ZipContents {
        named = named == null ? null : Set.copyOf(named);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        oddities = List.copyOf(oddities);
    }
}
