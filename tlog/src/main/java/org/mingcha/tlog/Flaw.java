package org.mingcha.tlog;

import java.util.Locale;

/** Why bytes were refused. */
public enum Flaw {
    NOTE_TEXT,
    NOTE_SIGNATURES,
    SIGNATURE_LINE,
    TOO_MANY_SIGNATURES,
    KEY,
    KEY_ID,
    KEY_ALGORITHM,
    SIGNATURE_WRONG,
    SIGNATURE_MISSING,
    SIGNATURE_UNKNOWN,
    SIGNATURE_REPEATED,
    CHECKPOINT_TEXT,
    CHECKPOINT_ORIGIN,
    PROOF_TEXT,
    PROOF_WRONG,
    TILE_PATH,
    TILE_LENGTH,
    BUNDLE_LENGTH,
    POLICY_LINE,
    POLICY_QUORUM,
    QUORUM_NOT_MET;

    /** One sentence for people. */
    public String sentence(Locale locale, String detail) {
        return LogMessages.of(locale).sentence("tlog.flaw." + name().toLowerCase(Locale.ROOT), detail);
    }
}
