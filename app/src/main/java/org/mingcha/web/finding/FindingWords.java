package org.mingcha.web.finding;

import java.util.List;
import org.mingcha.inspection.finding.FindingRow;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.State;
import org.mingcha.web.support.Problem;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.Words;

/** How findings are put into words. */
public final class FindingWords {
    private final Words words;

    public FindingWords(Words words) {
        this.words = words;
    }

    Status status(FindingRow row) {
        return row.overdueDays() > 0
                ? new Status(words.of("finding.overdue", row.overdueDays()), "tri", "bad")
                : status(row.state());
    }

    Status status(State state) {
        return new Status(words.of("finding.state." + state.code()), shape(state), colour(state));
    }

    private static String shape(State state) {
        return switch (state) {
            case OPEN -> "ring";
            case UNDERWAY -> "quart";
            case EXTENSION_ASKED -> "glass";
            case APPEALED -> "neq";
            case SUBMITTED, VERIFIED -> "half";
            case CLOSED -> "disc";
            case WITHDRAWN -> "none";
        };
    }

    private static String colour(State state) {
        return switch (state) {
            case OPEN, UNDERWAY -> "warn";
            case EXTENSION_ASKED, APPEALED, SUBMITTED, VERIFIED -> "wait";
            case CLOSED -> "ok";
            case WITHDRAWN -> "mute";
        };
    }

    String refusal(Moving.Refusal refusal) {
        return words.worded("finding.refused." + refusal.why().code(), refusal.arguments());
    }

    public List<Problem.Part> parts(List<Moving.Refusal> refusals) {
        return refusals.stream()
                .map(each -> new Problem.Part(each.field(), each.why().code(), refusal(each)))
                .distinct()
                .toList();
    }

    List<String> refusals(List<Moving.Refusal> refusals) {
        return refusals.stream().map(this::refusal).distinct().toList();
    }

    String overtaken(Moving.Overtaken late) {
        return words.of(
                "finding.overtaken",
                words.of("accounts.role." + late.role()),
                words.minute(late.at()),
                words.of("finding.act." + late.by().code()));
    }

    String level(FindingRow row) {
        return words.of("finding.level." + row.level().code());
    }

    String problem(FindingRow row) {
        return row.problem().isEmpty() ? words.of("finding.erased") : row.problem();
    }
}
