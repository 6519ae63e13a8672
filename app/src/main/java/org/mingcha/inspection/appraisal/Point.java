package org.mingcha.inspection.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.report.Drift;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.finding.FindingId;

/** One line of an appraisal: what earned how many of the points that it could earn. */
public sealed interface Point {
    BigDecimal points();

    BigDecimal outOf();

    /** Log index of what was sealed; null while it waits for its seal. */
    @Nullable
    Long index();

    /**
     * An item of an accepted self-inspection.
     *
     * @param given the unit's other conclusion, if any: shown, and earns nothing by itself
     * @param drawn whether a spot check has drawn it
     * @param drift what the ledger has changed of it since acceptance; known only of one unit's own page
     */
    record OfItem(
            AssessmentId assessment,
            String checklist,
            String item,
            int weight,
            Result result,
            @Nullable Result given,
            boolean drawn,
            List<Drift.Change> drift,
            BigDecimal points,
            BigDecimal outOf,
            @Nullable Long index)
            implements Point {
        public OfItem {
            drift = List.copyOf(drift);
        }
    }

    /**
     * A finding that was due in the year.
     *
     * @param rectifiedOn the day of the last submission for verification
     * @param inTime whether it was submitted by its due date and has passed verification
     */
    record OfFinding(
            FindingId finding,
            LocalDate dueOn,
            @Nullable LocalDate rectifiedOn,
            boolean inTime,
            BigDecimal points,
            BigDecimal outOf,
            @Nullable Long index)
            implements Point {}

    /**
     * The returns of one kind that the unit and the units below it owed in the year.
     *
     * @param expected those whose due day has passed
     * @param onTime those of them that were filed by it
     * @param entries these filings, by log index
     */
    record OfReturns(String returnId, int expected, int onTime, List<Long> entries, BigDecimal points, BigDecimal outOf)
            implements Point {
        public OfReturns {
            entries = List.copyOf(entries);
        }

        /** Of the last filing that counts. */
        @Override
        public @Nullable Long index() {
            return entries.isEmpty() ? null : entries.getLast();
        }
    }
}
