package org.mingcha.safety.risk;

import java.time.LocalDate;
import java.util.Optional;
import org.mingcha.command.Command;
import org.mingcha.command.Needed;

/**
 * Enter a policy, a project or a system when it is planned: entered after the decision, "all assessed" would always be true.
 *
 * @param kind one of the register's words; empty: a major policy
 */
public record PlanRisk(
        String unit,
        String title,
        Optional<String> kind,
        @Needed("day-missing") LocalDate planned) implements Command {}
