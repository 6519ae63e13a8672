package org.mingcha.evidence.verify;

import java.util.Locale;

/** From where the verifier knows the signer. */
public enum Trust {
    /** Only from the bundle: consistent in itself, by whomever. */
    BUNDLE_ONLY,
    VKEY,
    POLICY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
