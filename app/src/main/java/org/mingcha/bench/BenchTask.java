package org.mingcha.bench;

import java.util.Arrays;
import java.util.Optional;
import org.mingcha.database.Coded;

/** What can be measured. */
public enum BenchTask implements Coded {
    IMPORT(20_000),
    SEAL(20_000),
    /** A busy town's year. */
    REPORT(600),
    /** A county with five years of ledgers. */
    INSPECTION(1_000_000),
    /** Filing one by one. */
    RETURNS(0),
    /** A year of a whole tree in bulk. */
    RETURNS_SEED(0),
    /** What a server that has just started then answers of it. */
    RETURNS_ASK(0),
    /** Public pages, and ten thousand hostile submissions beside them. */
    PUBLIC(10_000),
    /** An exported log, from outside. */
    AUDIT(1_000_000),
    /** The bundle of a busy town's year, by the stand-alone verifier. */
    VERIFY(600);

    private final int usualRows;

    BenchTask(int usualRows) {
        this.usualRows = usualRows;
    }

    /** Ledger rows, or entries in bulk, where nothing else was asked for. */
    public int usualRows() {
        return usualRows;
    }

    /** Whether it is asked over HTTP, as users ask. */
    public boolean isOverHttp() {
        return this == PUBLIC || this == RETURNS || this == RETURNS_ASK;
    }

    /** What is measured next of the same data, by another process' worth of the application. */
    public Optional<BenchTask> next() {
        return this == RETURNS_SEED ? Optional.of(RETURNS_ASK) : Optional.empty();
    }

    public static Optional<BenchTask> of(String code) {
        return Arrays.stream(values())
                .filter(task -> task != RETURNS_ASK && task.code().equals(code))
                .findFirst();
    }
}
