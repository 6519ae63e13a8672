package org.mingcha.inspection.campaign;

import java.time.Instant;
import org.mingcha.evidence.report.Drift;

/**
 * What the ledger has become since a filing was accepted.
 *
 * @param index of the {@code assessment.accepted} leaf
 */
public record DriftSinceAcceptance(AssessmentId assessment, long index, Instant acceptedAt, Drift drift) {}
