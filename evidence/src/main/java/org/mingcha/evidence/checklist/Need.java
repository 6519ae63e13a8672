package org.mingcha.evidence.checklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence without which an item gives no conclusion. */
public sealed interface Need {
    /** Where this figure is 0, each month of its span is covered by a nil return or by entries. */
    record Cover(String figure) implements Need {}

    /**
     * The rows that a figure selected hold this field; looked at only where {@code zero} is 0.
     *
     * @param of the figure whose rows are looked at
     * @param all each row holds it; else one is enough
     * @param zero null: always looked at
     */
    record Column(
            String field, String of, boolean all, @Nullable String zero) implements Need {}

    /**
     * The unit has ever entered something in one of these registers.
     *
     * @param zero looked at only where this figure is 0; null: always
     */
    record Used(List<String> registers, @Nullable String zero) implements Need {
        public Used {
            registers = List.copyOf(registers);
        }
    }

    /**
     * Each entry that this figure cites names an evidence file.
     *
     * @param zero looked at only where this figure is 0; null: always
     */
    record Evidenced(String figure, @Nullable String zero) implements Need {}

    /** The unit shows this by a file, a document's number or a signed statement. */
    record Evidence(String what) implements Need {}

    /** Every period of the return that this figure counts has opened, as far as it has ended. */
    record Opened(String figure) implements Need {}

    /** Something that this version cannot read yet; never there. */
    record Awaits(String what) implements Need {}
}
