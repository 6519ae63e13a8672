package org.mingcha.organisation;

import java.time.LocalDate;
import org.mingcha.evidence.UnitDescription;

/**
 * A unit's description.
 *
 * @param from the first day on which it holds
 */
public record DescribedUnit(String unit, LocalDate from, UnitDescription description) {}
