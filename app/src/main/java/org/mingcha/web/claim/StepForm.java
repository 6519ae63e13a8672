package org.mingcha.web.claim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.Consequence;
import org.mingcha.correction.Help;
import org.mingcha.correction.Knowledge;
import org.mingcha.correction.LevelTable;
import org.mingcha.correction.Step;
import org.mingcha.correction.escalation.Reply;

/**
 * What the small forms of a claim's page send; each uses its own fields.
 *
 * @param then what the second button of a form does as well
 */
public record StepForm(
        @Nullable String seen,
        @Nullable String consequence,
        @Nullable String knowledge,
        @Nullable String reason,
        @Nullable String slug,
        @Nullable String to,
        @Nullable String help,
        @Nullable String reply,
        @Nullable String then,
        @Nullable String confirmed) {
    int version() {
        return seen != null && seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
    }

    /** Empty where a choice is missing. */
    Optional<Step> step(String name) {
        return switch (name) {
            case "level" ->
                Consequence.of(text(consequence))
                        .flatMap(one -> Knowledge.of(text(knowledge))
                                .map(other -> new Step.Assess(new LevelTable.Basis(one, other))));
            case "submission" -> Optional.of(new Step.Submit());
            case "return" -> Optional.of(new Step.GiveBack(text(reason)));
            case "approval" -> Optional.of(new Step.Approve());
            case "publication" -> Optional.of(new Step.Publish(text(slug)));
            case "joining" ->
                Optional.of(text(to))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(id -> new Step.Join(new ClaimId(Long.parseLong(id))));
            case "separation" -> Optional.of(new Step.Separate());
            case "escalation" -> Help.of(text(help)).map(Step.Escalate::new);
            case "acknowledgement" -> Reply.of(text(reply)).map(Step.Acknowledge::new);
            default -> Optional.empty();
        };
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
