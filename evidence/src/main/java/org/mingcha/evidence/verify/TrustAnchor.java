package org.mingcha.evidence.verify;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;

/**
 * Whom the reader trusts.
 *
 * @param key null: nobody is known but the bundle's own key
 */
public record TrustAnchor(
        @Nullable NoteVerifier key, @Nullable Policy policy) {
    public static final TrustAnchor BUNDLE_ONLY = new TrustAnchor(null, null);

    /** Reads what stands on the command line; a refusal is a mistake in usage. */
    public static Checked<TrustAnchor> read(@Nullable String vkey, byte @Nullable [] policy) {
        var start = new Checked.Valid<>(BUNDLE_ONLY);
        var keyed =
                vkey == null ? start : NoteVerifier.parse(vkey.strip()).then(key -> valid(new TrustAnchor(key, null)));
        return policy == null
                ? keyed
                : keyed.then(each -> Policy.parse(new String(policy, StandardCharsets.ISO_8859_1))
                        .then(read -> valid(new TrustAnchor(each.key, read))));
    }

    Trust trust() {
        if (policy != null) {
            return Trust.POLICY;
        }
        return key == null ? Trust.BUNDLE_ONLY : Trust.VKEY;
    }

    private static Checked<TrustAnchor> valid(TrustAnchor trusted) {
        return new Checked.Valid<>(trusted);
    }
}
