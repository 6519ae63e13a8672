package org.mingcha.web.api.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.EscalationView;

/**
 * What went up to a superior: the sentence, the facts found by then, the help asked for.
 *
 * @param reply null while it waits for its acknowledgement
 */
public record EscalationJson(
        long claim,
        String unit,
        String superior,
        String help,
        String level,
        String sentence,
        List<String> facts,
        Instant sentAt,
        @Nullable Long index,
        Instant dueAt,
        boolean overdue,
        @Nullable String reply,
        @Nullable Instant acknowledgedAt) {
    public static EscalationJson of(EscalationView sent) {
        var acknowledged = sent.acknowledged();
        return new EscalationJson(
                sent.id().value(),
                sent.unit(),
                sent.superior(),
                sent.help().code(),
                sent.level().code(),
                sent.claim(),
                sent.facts(),
                sent.sentAt(),
                sent.index(),
                sent.dueAt(),
                sent.overdue(),
                acknowledged == null ? null : acknowledged.reply().code(),
                acknowledged == null ? null : acknowledged.at());
    }
}
