package org.mingcha.evidence.bundle;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.UnitRow;

/** The rows of the sealed unit tree, one question at a time. */
interface UnitRows {
    Optional<UnitRow> unit(String code);

    /** All rows with this parent, closed units too, by code. */
    List<UnitRow> children(String code);
}
