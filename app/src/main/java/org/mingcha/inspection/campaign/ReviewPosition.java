package org.mingcha.inspection.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Where a signed assessment stands among those of its campaign that are in review, in the units' order.
 *
 * @param number from 1
 * @param previous null: it is the first
 * @param next null: it is the last
 */
public record ReviewPosition(
        int number,
        int total,
        @Nullable AssessmentId previous,
        @Nullable AssessmentId next) {}
