package org.mingcha.transparency.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.NoteVerifier;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start makes the log: its key, its name, its empty checkpoint. Every later start finds them. */
final class Founding {
    private final LogTable log;
    private final TransactionTemplate transaction;
    private final KeyFile keys;
    private final SecureRandom random;

    Founding(LogTable log, TransactionTemplate transaction, KeyFile keys, SecureRandom random) {
        this.log = log;
        this.transaction = transaction;
        this.keys = keys;
        this.random = random;
    }

    /** @param origin what the settings say; null: whatever the log is called, or a name that nobody registered */
    Signing open(@Nullable String origin) {
        var identity = log.identity().orElseGet(() -> inTransaction(origin));
        if (origin != null && !origin.equals(identity.origin())) {
            throw new Unavailable("transparency.refused.origin-differs", origin, identity.origin());
        }
        var signer = keys.read();
        if (signer.isPresent() && !signer.get().verifier().vkey().equals(identity.vkey())) {
            throw new Unavailable(
                    "transparency.refused.key-differs",
                    identity.vkey(),
                    signer.get().verifier().vkey());
        }
        return new Signing(identity, NoteVerifier.parse(identity.vkey()).orElseThrow(), signer.orElse(null));
    }

    private LogTable.Identity inTransaction(@Nullable String origin) {
        return Optional.ofNullable(transaction.execute(status -> {
                    log.lock();
                    return log.identity().orElseGet(() -> found(origin));
                }))
                .orElseThrow();
    }

    /** A key left by a start that was killed before its COMMIT is taken up again. */
    private LogTable.Identity found(@Nullable String origin) {
        var signer = keys.read().orElseGet(() -> newKey(origin));
        var name = signer.verifier().name();
        if (origin != null && !origin.equals(name)) {
            throw new Unavailable("transparency.refused.origin-differs", origin, name);
        }
        var identity = new LogTable.Identity(name, signer.verifier().vkey());
        var note = new Checkpoint(name, 0, Hashing.EMPTY_ROOT).sign(signer).format();
        log.found(identity, LogTable.empty(note));
        return identity;
    }

    private NoteSigner newKey(@Nullable String origin) {
        var signer = NoteSigner.generate(origin == null ? unregistered() : origin, random);
        keys.write(signer);
        return signer;
    }

    private String unregistered() {
        var digits = new byte[4];
        random.nextBytes(digits);
        return "unregistered-" + HexFormat.of().formatHex(digits) + "/log";
    }
}
