package org.mingcha.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.report.IssuingBody;

/** How units appear in what they write, and which operator's duties they have; each from a day. */
public interface UnitDescriptions {
    /** Says it anew, whole; sealed as a leaf of the unit. Whether the signer may is for the caller to know. */
    DescriptionResult describe(DescribeUnit command);

    /** The same, from what a page asked. */
    DescriptionResult describe(String unit, LocalDate from, UnitDescription said, String role, long account);

    /**
     * In whose name the unit's reports go out on this day, by what was sealed below this size of the log; empty where nothing
     * says it.
     */
    Optional<IssuingBody> body(String unit, LocalDate day, long size);

    /** What holds for the unit on this day. */
    Optional<DescribedUnit> on(String unit, LocalDate day);
}
