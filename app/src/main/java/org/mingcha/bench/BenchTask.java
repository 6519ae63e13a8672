package org.mingcha.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be measured. */
public enum BenchTask {
    IMPORT,
    SEAL,
    REPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BenchTask> of(String code) {
        return Arrays.stream(values()).filter(task -> task.code().equals(code)).findFirst();
    }
}
