package org.mingcha.web.api;

import org.springframework.stereotype.Component;

/** Forgets idempotency keys after their week. */
@Component
public class IdempotencyKeyExpiry {
    private final IdempotencyTable keys;

    IdempotencyKeyExpiry(IdempotencyTable keys) {
        this.keys = keys;
    }

    /** Done each hour; here for whoever does not want to wait. */
    public void forget() {
        int forgotten = keys.forget();
        while (forgotten > 0) {
            forgotten = keys.forget();
        }
    }
}
