package org.mingcha.inspection.appraisal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A formula as it is sealed.
 *
 * @param sha256 of its canonical bytes, hex
 * @param publishedOn null: it comes with the product and nothing was counted by it yet
 * @param index log index of {@code formula.published}; null while it waits for its seal
 */
public record PublishedFormula(
        Formula formula,
        String sha256,
        @Nullable LocalDate publishedOn,
        @Nullable Long index) {}
