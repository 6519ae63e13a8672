package org.mingcha.organisation;

import java.time.LocalDate;
import java.util.Optional;

/** How units appear in what they write, and which operator's duties they have; each from a day. */
public interface UnitDescriptions {
    /** Says it anew, whole; sealed as a leaf of the unit. Whether the signer may is for the caller to know. */
    DescriptionResult describe(DescribeUnit command);

    /** What holds for the unit on this day. */
    Optional<DescribedUnit> on(String unit, LocalDate day);
}
