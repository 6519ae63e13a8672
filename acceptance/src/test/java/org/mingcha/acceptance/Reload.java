package org.mingcha.acceptance;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What is committed is sealed a moment later, and a page says so when it is loaded again. How often it is loaded until
 * then depends on the machine; how long that may take doesn't.
 */
final class Reload {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Reload() {}

    /** Returns in any case after half a minute: whoever calls asserts afterwards what must be there. */
    static void until(Page page, BooleanSupplier shown) {
        long begun = System.nanoTime();
        while (!shown.getAsBoolean() && System.nanoTime() - begun < PATIENCE.toNanos()) page.reload();
    }
}
