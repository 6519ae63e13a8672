package org.mingcha.evidence.verify;

import org.jspecify.annotations.Nullable;

/**
 * Checks the signatures of a document. Found by {@link java.util.ServiceLoader}, as {@link DocumentComparison} is: what reads
 * certificates stays out of this module.
 */
public interface SignatureVerification {
    /** @param roots certificates that the reader trusts, in PEM or DER; null: none are given */
    Outcome verify(byte[] document, byte @Nullable [] roots);

    /** Whether the signed document is the other one and signatures, and nothing else. */
    boolean isOf(byte[] signed, byte[] original);

    /** What checking came to. */
    sealed interface Outcome {
        record Read(SignatureReport report) implements Outcome {}

        /** Neither PDF nor OFD. */
        record UnknownFormat() implements Outcome {}

        /** No certificate can be read from the roots. */
        record UnreadableRoots() implements Outcome {}
    }
}
