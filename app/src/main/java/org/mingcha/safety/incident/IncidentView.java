package org.mingcha.safety.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.database.Coded;
import org.mingcha.evidence.Content;

/**
 * One incident with all that was done about it.
 *
 * @param version number of acts so far: who acts names it
 * @param content the register's fields as they read now
 * @param stages what has happened, in the order of its times
 * @param handedUp oldest first
 * @param may names of the commands that this actor can do now
 * @param waitsForAnother whether its acknowledgement waits for another account than this one, which handed it up
 */
public record IncidentView(
        IncidentSummary row,
        int version,
        boolean withdrawn,
        Content content,
        List<Stage> stages,
        List<Escalation> handedUp,
        List<String> may,
        boolean waitsForAnother) {
    /**
     * One stage that was reached.
     *
     * @param at when it was; for a hand-over and its acknowledgement the log's own time
     * @param by name of the unit; empty: the incident's own
     * @param minutes whole minutes since it was found; null where either knows only its day
     * @param sinceLast whole minutes since the stage before; null as above
     * @param index log index of the leaf that first says so; null while that waits for its seal
     */
    public record Stage(
            Kind kind,
            IncidentTime at,
            String by,
            @Nullable Long minutes,
            @Nullable Long sinceLast,
            @Nullable Long index) {
        /** What is reached. */
        public enum Kind implements Coded {
            FOUND,
            REPORTED,
            HANDED_UP,
            AUTHORITY,
            FURTHER,
            POLICE,
            ACKNOWLEDGED,
            CONTAINED,
            TRANSFERRED,
            NOTIFIED,
            CLOSED,
            REVIEWED,
            FINAL
        }
    }

    public IncidentView {
        stages = List.copyOf(stages);
        handedUp = List.copyOf(handedUp);
        may = List.copyOf(may);
    }
}
