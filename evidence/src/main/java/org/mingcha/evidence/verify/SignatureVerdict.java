package org.mingcha.evidence.verify;

import java.util.List;

/**
 * What was found of one signature.
 *
 * @param signer the certificate's subject; empty where no certificate could be read
 * @param statedTime when it was made, by the signer's own word; empty where it is not said
 */
public record SignatureVerdict(String signer, String statedTime, List<SignatureRemark> remarks) {
    public SignatureVerdict {
        remarks = List.copyOf(remarks);
    }

    boolean holds() {
        return remarks.stream().allMatch(SignatureRemark::isOk);
    }
}
