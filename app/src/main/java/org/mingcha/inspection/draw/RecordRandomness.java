package org.mingcha.inspection.draw;

import java.time.Instant;

/**
 * Types in the public randomness.
 *
 * @param published as its source publishes it: 64 hexadecimal digits are the 32 bytes themselves, of any other text
 *     the SHA-256 counts
 * @param bornAt when its source published it
 */
public record RecordRandomness(long draw, String published, Instant bornAt) {}
