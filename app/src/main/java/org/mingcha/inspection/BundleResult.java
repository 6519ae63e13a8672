package org.mingcha.inspection;

import java.util.Map;

/** What came of making an evidence bundle. */
public sealed interface BundleResult {
    /**
     * @param bundle the zip
     * @param figures {@code figures.json}: the report as data
     * @param documents the documents in it, by file name
     * @param index of the {@code report.issued} leaf
     */
    record Made(byte[] bundle, byte[] figures, Map<String, byte[]> documents, long index) implements BundleResult {
        public Made {
            documents = Map.copyOf(documents);
        }
    }

    /** This unit's ledger kept changing while the bundle was made. */
    record Busy(String unit) implements BundleResult {}

    /** Bundles are made for a county and below. */
    record TooHigh(String unit) implements BundleResult {}

    /** No such unit or checklist for this actor, or none that this actor issues documents for. */
    record Unknown() implements BundleResult {}
}
