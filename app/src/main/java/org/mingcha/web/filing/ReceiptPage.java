package org.mingcha.web.filing;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;

/**
 * A receipt, to keep or to print.
 *
 * @param stands whether it is the version that holds
 * @param href the return's page
 * @param notice what is to be said first; empty mostly
 */
public record ReceiptPage(
        Shell shell,
        String title,
        String unit,
        ReturnPage.Version version,
        boolean stands,
        String href,
        String notice) {
    public boolean pending() {
        return version.index().isEmpty();
    }

    /** Where to look again until it is sealed; null: nothing will change. */
    public @Nullable String refresh() {
        return pending() ? "/receipts/" + version.receipt() : null;
    }
}
