package org.mingcha.correction.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Enter a policy, a project or a system when it is planned: entered after the decision, "all assessed" would always be true.
 *
 * @param kind one of the register's words; empty: a major policy
 * @param plannedOn null where nothing readable was typed
 */
public record PlanRisk(
        String unit, String title, String kind, @Nullable LocalDate plannedOn, boolean confirmed) {}
