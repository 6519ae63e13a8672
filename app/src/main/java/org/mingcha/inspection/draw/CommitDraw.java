package org.mingcha.inspection.draw;

import java.time.Instant;
import org.mingcha.evidence.draw.Allocation;

/**
 * Opens a draw: whatever could decide its list is fixed here, before anybody can know the public randomness.
 *
 * @param sample how many, of the whole or of each stratum as the allocation says
 * @param inspected the unit that speaks for the inspected side
 * @param inspectorDigest SHA-256 of the inspecting side's secret, as typed
 * @param inspectedDigest SHA-256 of the inspected side's secret, as typed
 * @param revealBy until when secrets are taken; the public randomness has to be born then or later
 * @param source where the public randomness will be read, so that everybody reads the same value
 */
public record CommitDraw(
        Filter filter,
        Allocation allocation,
        long sample,
        String inspected,
        String inspectorDigest,
        String inspectedDigest,
        Instant revealBy,
        String source) {}
