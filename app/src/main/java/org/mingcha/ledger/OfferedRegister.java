package org.mingcha.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Register;

/**
 * A register in its newest version.
 *
 * @param unit who published this version; the root where it comes with the product
 * @param publishedAt null: it comes with the product
 */
public record OfferedRegister(
        Register register, String unit, @Nullable Instant publishedAt) {
    public boolean isShipped() {
        return publishedAt == null;
    }
}
