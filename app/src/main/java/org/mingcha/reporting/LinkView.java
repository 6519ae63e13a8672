package org.mingcha.reporting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A link that files one nil return; never the link itself.
 *
 * @param lastDay the last day on which it opens anything
 * @param voided it opens nothing any more
 */
public record LinkView(long id, ReturnKey key, String unitName, Instant madeAt, LocalDate lastDay, boolean voided) {}
