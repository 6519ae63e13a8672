package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.mingcha.evidence.report.Drift.Cause;
import org.mingcha.evidence.report.Drift.Change;
import org.mingcha.evidence.report.Drift.Kind;
import org.mingcha.evidence.rule.Result;
import tools.jackson.databind.JsonNode;

/**
 * Compares two reports of the same unit, checklist and period, figure by figure. A figure has drifted where its value is
 * another or where it rests on other versions of entries.
 */
public final class DriftBetween {
    /** Stands for the item of figures in the annex. */
    public static final String ANNEX = "annex";

    private final Entries entries;
    private final long size;
    private final List<Change> changes = new ArrayList<>();

    private DriftBetween(Entries entries, long size) {
        this.entries = entries;
        this.size = size;
    }

    /** What is known of an entry by the log index of any of its versions. */
    @FunctionalInterface
    public interface Entries {
        Versions of(long index);
    }

    /** The log indices of an entry's first and latest version. */
    public record Versions(long first, long latest, boolean withdrawn) {
        public static Versions only(long index) {
            return new Versions(index, index, false);
        }
    }

    /** @param accepted and now: {@code mingcha-report/1} */
    public static Drift of(JsonNode accepted, JsonNode now, Entries entries) {
        var drift = new DriftBetween(entries, size(accepted));
        var items = byKey(now.path("items"), "id");
        for (var item : accepted.path("items")) {
            var id = item.path("id").asString();
            drift.item(id, item, items.getOrDefault(id, item.path("none")));
        }
        drift.figures(ANNEX, accepted.path(ANNEX), now.path(ANNEX));
        return new Drift(drift.changes);
    }

    /** Every entry that either of them cites. */
    public static SortedSet<Long> cited(JsonNode accepted, JsonNode now) {
        var cited = new TreeSet<Long>();
        for (var report : List.of(accepted, now)) {
            figures(report, (_, figure) -> cited.addAll(indexes(figure)));
        }
        return cited;
    }

    private static void figures(JsonNode report, BiConsumer<String, JsonNode> each) {
        for (var item : report.path("items")) {
            item.path("figures").forEach(figure -> each.accept(item.path("id").asString(), figure));
        }
        report.path(ANNEX).forEach(figure -> each.accept(ANNEX, figure));
    }

    private void item(String id, JsonNode was, JsonNode now) {
        var before = was.path("result").asString("");
        var after = now.path("result").asString("");
        // what the unit says itself may be missing in the later one, and is no fact
        if (!before.equals(after) && !after.equals(Result.UNANSWERED.code())) {
            changes.add(new Change(id, "", before, after, List.of()));
        }
        figures(id, was.path("figures"), now.path("figures"));
    }

    private void figures(String item, JsonNode was, JsonNode now) {
        var after = byKey(now, "name");
        for (var figure : was) {
            var name = figure.path("name").asString();
            var other = after.getOrDefault(name, figure.path("none"));
            var causes = causes(indexes(figure), indexes(other));
            var before = shown(figure.path("value"));
            var value = shown(other.path("value"));
            if (!causes.isEmpty() || !before.equals(value)) {
                changes.add(new Change(item, name, before, value, causes));
            }
        }
    }

    private List<Cause> causes(SortedSet<Long> was, SortedSet<Long> now) {
        var byIndex = new TreeMap<Long, Cause>();
        var before = byFirst(was);
        var after = byFirst(now);
        now.stream().filter(index -> !was.contains(index)).forEach(index -> byIndex.put(index, came(index, before)));
        was.stream()
                .filter(index -> !now.contains(index))
                .filter(index -> !after.containsKey(entries.of(index).first()))
                .forEach(index -> byIndex.put(index, went(index)));
        return List.copyOf(byIndex.values());
    }

    /** Cited only now. */
    private Cause came(long index, Map<Long, Long> before) {
        var first = entries.of(index).first();
        var cited = before.get(first);
        if (cited != null) {
            return new Cause(Kind.AMENDED, index, cited);
        }
        if (first >= size) {
            return new Cause(Kind.ADDED, index, null);
        }
        return new Cause(index >= size ? Kind.AMENDED : Kind.RESELECTED, index, null);
    }

    /** Cited no longer, in any version. */
    private Cause went(long index) {
        var versions = entries.of(index);
        if (versions.withdrawn()) {
            return new Cause(Kind.WITHDRAWN, index, null);
        }
        return versions.latest() > index
                ? new Cause(Kind.AMENDED, versions.latest(), index)
                : new Cause(Kind.RESELECTED, index, null);
    }

    private Map<Long, Long> byFirst(SortedSet<Long> indexes) {
        var byFirst = new HashMap<Long, Long>();
        indexes.forEach(index -> byFirst.put(entries.of(index).first(), index));
        return byFirst;
    }

    /** Of the checkpoint that the report was computed at: its note's second line. */
    private static long size(JsonNode report) {
        return report.path("checkpoint")
                .asString("")
                .lines()
                .skip(1)
                .findFirst()
                .filter(line -> line.matches("0|[1-9][0-9]{0,17}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static SortedSet<Long> indexes(JsonNode figure) {
        var indexes = new TreeSet<Long>();
        figure.path("entries").forEach(index -> indexes.add(index.longValue()));
        return indexes;
    }

    private static Map<String, JsonNode> byKey(JsonNode list, String key) {
        var byKey = new HashMap<String, JsonNode>();
        list.forEach(each -> byKey.put(each.path(key).asString(), each));
        return byKey;
    }

    private static String shown(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }
}
