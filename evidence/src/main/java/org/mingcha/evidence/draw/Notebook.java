package org.mingcha.evidence.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingcha.evidence.draw.DrawCheck.Said;
import org.mingcha.evidence.draw.DrawCheck.Step;

/** What the checks found so far. */
final class Notebook {
    private final Map<Step, List<Said>> problems = new EnumMap<>(Step.class);
    private final Map<Step, List<Said>> notes = new EnumMap<>(Step.class);

    /** Writes a problem down unless the claim is true. */
    boolean require(boolean claim, Step step, String key, Object... arguments) {
        if (!claim) {
            problems.computeIfAbsent(step, each -> new ArrayList<>()).add(new Said(key, List.of(arguments)));
        }
        return claim;
    }

    void note(Step step, String key, Object... arguments) {
        notes.computeIfAbsent(step, each -> new ArrayList<>()).add(new Said(key, List.of(arguments)));
    }

    List<DrawCheck> checks() {
        return Arrays.stream(Step.values())
                .map(step -> new DrawCheck(
                        step, problems.getOrDefault(step, List.of()), notes.getOrDefault(step, List.of())))
                .toList();
    }
}
