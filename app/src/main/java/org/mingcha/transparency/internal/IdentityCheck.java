package org.mingcha.transparency.internal;

import java.util.Optional;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log's name and public key, held against the key file, each other and what the database module knows. */
final class IdentityCheck {
    private static final String TABLE = "transparency.log";

    private final LogStore store;

    IdentityCheck(LogStore store) {
        this.store = store;
    }

    /** The key that checkpoints are then checked with: the key file's where there is one. */
    NoteVerifier verifier(FsckCheck.Findings findings) {
        var trusted = store.signing().verifier();
        var identity = store.log().heads().identity();
        if (identity.isEmpty()) {
            findings.missing(TABLE, true, "");
            return trusted;
        }
        var stored = identity.get();
        if (!stored.vkey().equals(trusted.vkey())) {
            findings.differs(TABLE, true, "vkey", stored.vkey() + " / " + trusted.vkey());
        }
        if (!stored.origin().equals(trusted.name())) {
            findings.differs(TABLE, true, "origin", stored.origin() + " / " + trusted.name());
        }
        instanceOrigin()
                .filter(origin -> !origin.equals(trusted.name()))
                .ifPresent(origin ->
                        findings.differs("database.instance", true, "origin", origin + " / " + trusted.name()));
        return trusted;
    }

    /** The verifier that a stored vkey makes, if it makes one. */
    static Optional<NoteVerifier> parse(String vkey) {
        return switch (NoteVerifier.parse(vkey)) {
            case Checked.Valid<NoteVerifier>(var verifier) -> Optional.of(verifier);
            case Checked.Refused<NoteVerifier> refused -> Optional.empty();
        };
    }

    private Optional<String> instanceOrigin() {
        return JdbcClient.create(store.dataSource())
                .sql("select coalesce(origin, '') from database.instance")
                .query(String.class)
                .optional();
    }
}
