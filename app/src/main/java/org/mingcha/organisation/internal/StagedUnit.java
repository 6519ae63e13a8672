package org.mingcha.organisation.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;

/** A row that is well-formed by itself. */
record StagedUnit(
        int row,
        String code,
        String name,
        UnitKind kind,
        String parent,
        @Nullable LocalDate since) {}
