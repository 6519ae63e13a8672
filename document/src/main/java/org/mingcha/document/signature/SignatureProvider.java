package org.mingcha.document.signature;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle, asked by object: registered for the whole process it could answer others in the JDK's place. */
final class SignatureProvider {
    static final Provider INSTANCE = new BouncyCastleProvider();

    private SignatureProvider() {}
}
