package org.mingcha.web.citation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle may open, as the form of {@link BundleOffer} sends it.
 *
 * @param opened the entries whose headline was left ticked; null: none
 */
public record BundleOfferForm(@Nullable Set<Long> opened) {
    public Set<Long> entries() {
        return opened == null ? Set.of() : Set.copyOf(opened);
    }
}
