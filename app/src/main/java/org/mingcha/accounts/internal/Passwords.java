package org.mingcha.accounts.internal;

import org.jspecify.annotations.Nullable;
import org.mingcha.bounds.WorkPools;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id. Each hash takes its memory and tens of milliseconds of a core, so they are made on the few threads for that. */
@Component
public class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final Argon2PasswordEncoder encoder;
    private final WorkPools pools;
    private final String decoy;

    Passwords(WorkPools pools, HashCost cost) {
        this.pools = pools;
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.memoryKib(), cost.passes());
        this.decoy = encoded("no account has this password");
    }

    public String hash(String password) {
        return pools.hashing().run(() -> encoded(password));
    }

    /** Takes as long for a login that does not exist, so that time tells nobody which logins do. */
    public boolean matches(String password, @Nullable String hash) {
        return pools.hashing().run(() -> encoder.matches(password, hash == null ? decoy : hash) && hash != null);
    }

    /** Made when less was asked for: to be made anew while the password is at hand. */
    boolean isOutdated(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String encoded(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }
}
