package org.mingcha.accounts.internal;

import org.jspecify.annotations.Nullable;
import org.mingcha.bounds.WorkPools;
import org.springframework.stereotype.Component;

/** Each hash takes its memory and tens of milliseconds of a core, so they are made on the few threads for that. */
@Component
public class Passwords {
    private final Argon2 argon2;
    private final WorkPools pools;

    Passwords(WorkPools pools, HashCost cost) {
        this.pools = pools;
        this.argon2 = new Argon2(cost);
    }

    public String hash(String password) {
        return pools.hashing().run(() -> argon2.hash(password));
    }

    /** Takes as long for a login that does not exist, so that time tells nobody which logins do. */
    public boolean matches(String password, @Nullable String hash) {
        return pools.hashing().run(() -> argon2.matches(password, hash == null ? argon2.ofNobody() : hash));
    }

    /** Made when less was asked for: to be made anew while the password is at hand. */
    boolean isOutdated(@Nullable String hash) {
        return hash != null && argon2.isOutdated(hash);
    }
}
