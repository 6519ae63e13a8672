package org.mingcha.tlog;

import java.util.Arrays;
import java.util.Optional;

/** The signature types that we make and verify. Others (0x06 is ML-DSA-44) are strangers to us. */
public enum KeyAlgorithm {
    /** A log's signature over the note's text. */
    ED25519(0x01),
    /** A witness's signature over the text and a time: cosignature/v1. */
    COSIGNATURE(0x04);

    private final byte code;

    KeyAlgorithm(int code) {
        this.code = (byte) code;
    }

    /** The signature type byte of signed-note. */
    public byte code() {
        return code;
    }

    static Optional<KeyAlgorithm> of(byte code) {
        return Arrays.stream(values()).filter(known -> known.code == code).findFirst();
    }
}
