package org.mingcha.evidence.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** What the checks found so far: problems and, beside them, what a reader should know. */
final class Findings {
    private final Map<Step, SequencedSet<Finding>> problems = new EnumMap<>(Step.class);
    private final Map<Step, List<Finding>> notes = new EnumMap<>(Step.class);

    void problem(Step step, String key, Object... arguments) {
        problems.computeIfAbsent(step, each -> new LinkedHashSet<>()).add(Finding.of(key, arguments));
    }

    void note(Step step, String key, Object... arguments) {
        notes.computeIfAbsent(step, each -> new ArrayList<>()).add(Finding.of(key, arguments));
    }

    boolean hold(Step step) {
        return !problems.containsKey(step);
    }

    List<Check> checks() {
        return Arrays.stream(Step.values())
                .map(step -> new Check(
                        step,
                        List.copyOf(problems.getOrDefault(step, new LinkedHashSet<>())),
                        notes.getOrDefault(step, List.of())))
                .toList();
    }
}
