package org.mingcha.evidence.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** What the checks found so far: problems and, beside them, what a reader should know. */
final class VerificationFindings {
    private final Map<VerificationStep, SequencedSet<VerificationFinding>> problems =
            new EnumMap<>(VerificationStep.class);
    private final Map<VerificationStep, List<VerificationFinding>> notes = new EnumMap<>(VerificationStep.class);

    void problem(VerificationStep step, String key, Object... arguments) {
        problems.computeIfAbsent(step, each -> new LinkedHashSet<>()).add(VerificationFinding.of(key, arguments));
    }

    void note(VerificationStep step, String key, Object... arguments) {
        notes.computeIfAbsent(step, each -> new ArrayList<>()).add(VerificationFinding.of(key, arguments));
    }

    boolean hold(VerificationStep step) {
        return !problems.containsKey(step);
    }

    List<Check> checks() {
        return Arrays.stream(VerificationStep.values())
                .map(step -> new Check(
                        step,
                        List.copyOf(problems.getOrDefault(step, new LinkedHashSet<>())),
                        notes.getOrDefault(step, List.of())))
                .toList();
    }
}
