package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.NoteVerifier;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start makes the log: its key, its name, its empty checkpoint. Every later start finds them. */
public final class Founding {
    private final LogTables log;
    private final TransactionTemplate transaction;
    private final KeyFile keys;
    private final SecureRandom random;
    private final @Nullable String origin;

    /** @param origin what the settings say; null: whatever the log is called, or a name that nobody registered */
    Founding(
            LogTables log,
            TransactionTemplate transaction,
            KeyFile keys,
            SecureRandom random,
            @Nullable String origin) {
        this.log = log;
        this.transaction = transaction;
        this.keys = keys;
        this.random = random;
        this.origin = origin;
    }

    LogIdentity open() {
        return new LogIdentity(this, look());
    }

    /** Whatever does not fit only keeps this process from signing: fsck has to be able to look. */
    LogIdentity.Known look() {
        var identity = log.heads().identity().orElseGet(() -> inTransaction(origin));
        var isFinal = log.checkpoints().newest().size() > 0;
        keys.finish(identity.vkey());
        if (isFinal) {
            keys.forgetNext();
        }
        var signer = keys.read().orElse(null);
        var verifier = verifier(identity, signer);
        return new LogIdentity.Known(verifier, signer, refusal(identity, signer, origin), isFinal);
    }

    /**
     * Gives a log that holds nothing yet its name, with a key of that name. The key waits beside the present one until the
     * database has the name: whoever is killed in between finds either both as they were, or both new. False: something is
     * recorded already, and the name stays.
     */
    public boolean name(String wanted) {
        var signer = NoteSigner.generate(wanted, random);
        var note = new Checkpoint(wanted, 0, Hashing.EMPTY_ROOT).sign(signer).format();
        var named = transaction.execute(status -> {
            log.heads().lock();
            keys.prepare(signer);
            return log.heads()
                    .rename(new HeadTable.Identity(wanted, signer.verifier().vkey()), note);
        });
        return Boolean.TRUE.equals(named);
    }

    /** The key that signed the newest checkpoint, of the two that claim to be the log's. */
    private NoteVerifier verifier(HeadTable.Identity identity, @Nullable NoteSigner signer) {
        var newest = log.checkpoints().newest().note().getBytes(StandardCharsets.UTF_8);
        var claims = Stream.concat(
                        IdentityCheck.parse(identity.vkey()).stream(),
                        Stream.ofNullable(signer).map(NoteSigner::verifier))
                .toList();
        return claims.stream()
                .filter(claim -> Checkpoint.open(newest, List.of(claim), Note.Strangers.IGNORED)
                        .isValid())
                .findFirst()
                .or(() -> claims.stream().findFirst())
                .orElseThrow(() -> new Unavailable("transparency.refused.key-differs", identity.vkey(), ""));
    }

    private static @Nullable Unavailable refusal(
            HeadTable.Identity identity, @Nullable NoteSigner signer, @Nullable String origin) {
        if (origin != null && !origin.equals(identity.origin())) {
            return new Unavailable("transparency.refused.origin-differs", origin, identity.origin());
        }
        if (signer != null && !signer.verifier().vkey().equals(identity.vkey())) {
            return new Unavailable(
                    "transparency.refused.key-differs",
                    identity.vkey(),
                    signer.verifier().vkey());
        }
        return null;
    }

    private HeadTable.Identity inTransaction(@Nullable String origin) {
        return Optional.ofNullable(transaction.execute(status -> {
                    log.heads().lock();
                    return log.heads().identity().orElseGet(() -> found(origin));
                }))
                .orElseThrow();
    }

    /** A key left by a start that was killed before its COMMIT is taken up again. */
    private HeadTable.Identity found(@Nullable String origin) {
        var signer = keys.read().orElseGet(() -> newKey(origin));
        var name = signer.verifier().name();
        if (origin != null && !origin.equals(name)) {
            throw new Unavailable("transparency.refused.origin-differs", origin, name);
        }
        var identity = new HeadTable.Identity(name, signer.verifier().vkey());
        var note = new Checkpoint(name, 0, Hashing.EMPTY_ROOT).sign(signer).format();
        log.heads().found(identity);
        log.checkpoints().insert(CheckpointTable.empty(note));
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
