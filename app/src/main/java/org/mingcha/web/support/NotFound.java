package org.mingcha.web.support;

import java.io.Serial;

/** What the address names is absent or not this reader's to see: both look the same. */
public final class NotFound extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public NotFound() {
        super("Nothing here for this reader", null, false, false);
    }
}
