package org.mingcha.accounts.internal;

import org.jspecify.annotations.Nullable;
import org.mingcha.bounds.WorkPools;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id. Each hash costs 16 MiB and tens of milliseconds of a core, so they are made on the few threads for that. */
@Component
public class Passwords {
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final WorkPools pools;
    private final String decoy = encoded("no account has this password");

    Passwords(WorkPools pools) {
        this.pools = pools;
    }

    public String hash(String password) {
        return pools.hashing().run(() -> encoded(password));
    }

    /** Takes as long for a login that does not exist, so that time tells nobody which logins do. */
    public boolean matches(String password, @Nullable String hash) {
        return pools.hashing().run(() -> encoder.matches(password, hash == null ? decoy : hash) && hash != null);
    }

    private String encoded(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }
}
