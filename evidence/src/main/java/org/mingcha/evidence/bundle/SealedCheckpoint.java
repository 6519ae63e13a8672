package org.mingcha.evidence.bundle;

/** A checkpoint that was committed: its size and its signed note, byte for byte. */
public record SealedCheckpoint(long size, String note) {}
