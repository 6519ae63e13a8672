package org.mingcha.transparency;

/**
 * The log may not sign: its key is missing, or its head is behind or beside a copy that is already in the world. Signing
 * on would fork the log, so everything stays pending until an administrator has looked (docs/operations.md).
 */
public final class SealRefused extends RuntimeException {
    /** Why. Shown through the message key {@code transparency.refused.<code>}. */
    public enum Reason {
        KEY_MISSING("key-missing"),
        KEY_DIFFERS("key-differs"),
        ORIGIN_DIFFERS("origin-differs"),
        BEHIND_COPY("behind-copy"),
        BESIDE_COPY("beside-copy"),
        COPY_UNREADABLE("copy-unreadable");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public SealRefused(Reason reason, String detail) {
        super("Refusing to sign: " + reason.code() + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
