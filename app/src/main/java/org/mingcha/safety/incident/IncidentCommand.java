package org.mingcha.safety.incident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.command.Command;
import org.mingcha.command.Formerly;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;

/** What can be done about an incident, in the order in which it usually comes. */
public sealed interface IncidentCommand extends Command {
    /**
     * To the superior, who acknowledges it.
     *
     * @param at when it was reported by telephone before; empty: just now, hereby
     */
    record Report(@Formerly("told") Optional<LocalDateTime> at) implements IncidentCommand {}

    /**
     * To the authority that the law names. A person sends it by the authority's own way; this says when and how it went, so that
     * what is due is judged by it.
     *
     * @param authority one of the register's words
     * @param police when the police were told, where the law wants it or a crime is suspected
     * @param channel one of the register's words
     * @param reference of the report at the authority
     * @param basis by which the incident is graded
     */
    record ReportToAuthority(
            @Needed("choice-missing") String authority,
            @Needed("time-missing") LocalDateTime at,
            Optional<LocalDateTime> police,
            Optional<String> channel,
            Optional<String> reference,
            Optional<String> basis)
            implements IncidentCommand {}

    /**
     * A further report to the authority, with what became known since the first.
     *
     * @param reference of this report at the authority
     */
    record ReportFurther(@Needed("time-missing") LocalDateTime at, Optional<String> reference)
            implements IncidentCommand {}

    /** The last report to the authority, within thirty days after the incident ended, by the same way as the first. */
    record ReportFinally(@Needed("time-missing") LocalDate on) implements IncidentCommand {}

    /** By the superior, another account than the one that handed it up. */
    record Acknowledge(Reply reply) implements IncidentCommand {}

    record Contain(@Needed("time-missing") LocalDateTime at) implements IncidentCommand {}

    /** Handed over to an authority: one of the register's words. */
    record Transfer(
            @Needed("choice-missing") String to,
            @Needed("time-missing") LocalDate on) implements IncidentCommand {}

    /** Those whose personal information leaked were told. */
    record Notify(@Needed("time-missing") LocalDate on) implements IncidentCommand {}

    record Close(@Needed("time-missing") LocalDateTime at) implements IncidentCommand {}

    /**
     * The look back at what happened. Corrective actions that somebody has to verify are findings, raised from it.
     *
     * @param participants this and what follows, of a drill: what the register of drills asks beside what is known already
     */
    record Review(
            @Prose String cause,
            @Needed("text-missing") @Prose String lessons,
            Optional<String> participants,
            Optional<String> findings,
            Optional<String> plan)
            implements IncidentCommand {}
}
