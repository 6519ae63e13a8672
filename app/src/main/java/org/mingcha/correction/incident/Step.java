package org.mingcha.correction.incident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.escalation.Reply;

/** What can be done about an incident. */
public sealed interface Step {
    /**
     * To the superior, who acknowledges it.
     *
     * @param toldAt when it was reported by telephone before; null: just now, hereby
     */
    record Report(@Nullable LocalDateTime toldAt) implements Step {}

    /** By the superior, another account than the one that handed it up. */
    record Acknowledge(Reply reply) implements Step {}

    record Contain(@Nullable LocalDateTime at) implements Step {}

    /** Handed over to an authority: one of the register's words. */
    record Transfer(String to, @Nullable LocalDate on) implements Step {}

    /** Those whose personal information leaked were told. */
    record Notify(@Nullable LocalDate on) implements Step {}

    record Close(@Nullable LocalDateTime at) implements Step {}

    /**
     * The look back at what happened. Corrective actions that somebody has to verify are findings, raised from it.
     *
     * @param result of a drill: becomes its entry in the register of drills; null for an incident
     */
    record Review(String cause, String lessons, @Nullable DrillResult result) implements Step {}

    /** What the register of drills asks beside what is known already; as typed. */
    record DrillResult(String participants, String findings, String plan) {}

    default Act act() {
        return switch (this) {
            case Report _ -> Act.REPORT;
            case Acknowledge _ -> Act.ACKNOWLEDGE;
            case Contain _ -> Act.CONTAIN;
            case Transfer _ -> Act.TRANSFER;
            case Notify _ -> Act.NOTIFY;
            case Close _ -> Act.CLOSE;
            case Review _ -> Act.REVIEW;
        };
    }
}
