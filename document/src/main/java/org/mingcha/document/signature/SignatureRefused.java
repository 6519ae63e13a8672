package org.mingcha.document.signature;

import java.util.Locale;

/** Why a document was not signed: something that whoever signs can change. */
public final class SignatureRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SignatureRefused(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** The file is no PKCS #12 file, or its password is another one: the format does not tell which. */
        KEY_FILE,
        /** There is no private key with a certificate in it. */
        KEY_NONE,
        /** There is more than one. */
        KEY_SEVERAL,
        /** The key is none that documents are signed with. */
        KEY_ALGORITHM,
        /** PDF is signed with RSA or ECDSA. */
        KEY_FOR_OFD,
        /** OFD is signed with SM2. */
        KEY_FOR_PDF,
        /** The certificate says that it is for something else. */
        CERTIFICATE_USAGE,
        /** The certificate is not valid now. */
        CERTIFICATE_EXPIRED,
        /** The signer's answer is not a signature by the key of its certificate. */
        KEY_OTHER,
        /** Neither a PDF nor an OFD that this program made, or one that was changed since. */
        DOCUMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
