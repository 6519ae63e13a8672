package org.mingcha.evidence.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an accepted report's figures differ from the same figures now, and which entries made the difference. */
public record Drift(List<Change> changes) {
    public static final Drift NONE = new Drift(List.of());

    public Drift {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * One figure, or an item's result.
     *
     * @param figure empty: it is the item's result that has changed
     * @param was as the accepted report has it: a number, words, or a result's code; empty where it was not computable
     */
    public record Change(String item, String figure, String was, String now, List<Cause> causes) {
        public Change {
            causes = List.copyOf(causes);
        }
    }

    /**
     * One entry.
     *
     * @param index the version that the figure cites now; of a withdrawn one the version that it cited
     * @param before of an amended entry the version that it cited; else null
     */
    public record Cause(Kind kind, long index, @Nullable Long before) {}

    /** What happened to the entry since. */
    public enum Kind {
        ADDED,
        AMENDED,
        WITHDRAWN,
        /** It holds as it did, but the rule no longer selects it, or does so only now. */
        RESELECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
