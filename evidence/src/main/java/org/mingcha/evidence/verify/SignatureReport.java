package org.mingcha.evidence.verify;

import java.util.List;

/**
 * What was found of a signed document.
 *
 * @param remarks on the file itself, beside its signatures
 */
public record SignatureReport(List<SignatureVerdict> signatures, List<SignatureRemark> remarks) {
    public SignatureReport {
        signatures = List.copyOf(signatures);
        remarks = List.copyOf(remarks);
    }

    /** At least one signature, and nothing to object to. */
    public boolean holds() {
        return !signatures.isEmpty()
                && signatures.stream().allMatch(SignatureVerdict::holds)
                && remarks.stream().allMatch(SignatureRemark::isOk);
    }
}
