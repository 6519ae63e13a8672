package org.mingcha.document.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.verify.SignatureRemark;

/**
 * What a signature came to, before its certificate is judged.
 *
 * @param certificate the signer's; null: none could be read
 * @param others certificates that came with it
 * @param flaw why it does not fit the content; null: it does
 */
record SignatureReading(
        @Nullable X509Certificate certificate,
        List<X509Certificate> others,
        @Nullable SignatureRemark flaw) {
    SignatureReading {
        others = List.copyOf(others);
    }

    static SignatureReading malformed(String what) {
        return new SignatureReading(null, List.of(), SignatureRemark.flaw("malformed", what));
    }

    SignatureReading flawed(String key, Object... arguments) {
        return new SignatureReading(certificate, others, SignatureRemark.flaw(key, arguments));
    }
}
