package org.mingcha.accounts.internal;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id. Each hash costs 16 MiB and tens of milliseconds, so only a few run at once, whatever is asked for. */
@Component
public class Passwords {
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore running = new Semaphore(AT_ONCE);
    private final String decoy = encoded("no account has this password");

    public String hash(String password) {
        running.acquireUninterruptibly();
        try {
            return encoded(password);
        } finally {
            running.release();
        }
    }

    /** Takes as long for a login that does not exist, so that time tells nobody which logins do. */
    public boolean matches(String password, @Nullable String hash) {
        running.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? decoy : hash) && hash != null;
        } finally {
            running.release();
        }
    }

    private String encoded(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }
}
