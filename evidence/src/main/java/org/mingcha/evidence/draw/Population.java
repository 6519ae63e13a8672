package org.mingcha.evidence.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;

/**
 * All that may be drawn, as the set that {@code draw.commit} seals: canonical JSON arrays of texts
 * [stratum, key, …], sorted by both, no pair twice. A row's index is its place here.
 */
public record Population(List<String> rows) {
    private static final int MOST_ROWS = 1_000_000;

    public Population {
        rows = List.copyOf(rows);
        if (rows.size() > MOST_ROWS) {
            throw new MalformedEvidence("A population has at most " + MOST_ROWS + " rows");
        }
        for (int at = 0; at < rows.size(); at++) {
            var row = elements(rows.get(at));
            if (row.size() < 2 || at > 0 && compare(elements(rows.get(at - 1)), row) >= 0) {
                throw new MalformedEvidence("Row " + at + " of the population is not in order: " + rows.get(at));
            }
        }
    }

    /** The texts of a row. */
    public List<String> elements(long index) {
        return elements(rows.get((int) index));
    }

    public Hash root() {
        var hashes = rows.stream()
                .map(row -> Hashing.leaf(row.getBytes(StandardCharsets.UTF_8)))
                .toList();
        return hashes.isEmpty()
                ? Hashing.EMPTY_ROOT
                : Frontier.empty().append(hashes).frontier().root();
    }

    /** The strata in the population's order, with what is drawn from each. */
    public List<Stratum> strata(Allocation allocation, long sample) {
        var sizes = new LinkedHashMap<String, Long>();
        rows.forEach(row -> sizes.merge(elements(row).getFirst(), 1L, Long::sum));
        var takes = allocation.takes(List.copyOf(sizes.values()), sample).iterator();
        var strata = new ArrayList<Stratum>();
        long first = 0;
        for (var each : sizes.entrySet()) {
            strata.add(new Stratum(each.getKey(), first, each.getValue(), takes.next()));
            first += each.getValue();
        }
        return List.copyOf(strata);
    }

    private static List<String> elements(String row) {
        var array = CanonicalJson.parseCanonical(row.getBytes(StandardCharsets.UTF_8));
        if (!array.isArray() || !array.valueStream().allMatch(JsonNode::isString)) {
            throw new MalformedEvidence("A row of the population is not a list of texts: " + row);
        }
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static int compare(List<String> one, List<String> other) {
        int first = compare(one.getFirst(), other.getFirst());
        return first != 0 ? first : compare(one.get(1), other.get(1));
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
