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
final class Founding {
    private final LogTables log;
    private final TransactionTemplate transaction;
    private final KeyFile keys;
    private final SecureRandom random;

    Founding(LogTables log, TransactionTemplate transaction, KeyFile keys, SecureRandom random) {
        this.log = log;
        this.transaction = transaction;
        this.keys = keys;
        this.random = random;
    }

    /**
     * Whatever does not fit only keeps this process from signing: fsck has to be able to look.
     *
     * @param origin what the settings say; null: whatever the log is called, or a name that nobody registered
     */
    LogIdentity open(@Nullable String origin) {
        var identity = log.heads().identity().orElseGet(() -> inTransaction(origin));
        var signer = keys.read().orElse(null);
        var verifier = verifier(identity, signer);
        return new LogIdentity(verifier, signer, refusal(identity, signer, origin));
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
