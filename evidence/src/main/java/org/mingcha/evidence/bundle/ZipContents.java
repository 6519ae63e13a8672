package org.mingcha.evidence.bundle;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a zip holds.
 *
 * @param oddities bytes of the container that say nothing, contradict each other or could hide something
 */
public record ZipContents(SortedMap<String, byte[]> files, List<ZipOddity> oddities) {
    public ZipContents {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        oddities = List.copyOf(oddities);
    }
}
