package org.mingcha.evidence;

import java.time.Instant;

/**
 * A checkpoint as reports need it.
 *
 * @param note the signed note, as text
 * @param at the latest recorded_at below the checkpoint: the note itself carries no time
 */
public record Seal(String origin, long size, String root, String note, Instant at) {}
