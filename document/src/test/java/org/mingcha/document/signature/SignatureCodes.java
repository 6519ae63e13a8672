package org.mingcha.document.signature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.verify.SignatureRemark;
import org.mingcha.evidence.verify.SignatureReport;
import org.mingcha.evidence.verify.SignatureVerification.Outcome;

/** What the verifier says of a document, by the keys of its sentences. */
final class SignatureCodes {
    private SignatureCodes() {}

    static SignatureReport report(byte[] document, byte @Nullable [] roots) {
        if (new DocumentSignatures().verify(document, roots) instanceof Outcome.Read(SignatureReport report)) {
            return report;
        }
        throw new AssertionError("not read");
    }

    /** What it objects to. */
    static List<String> flaws(byte[] document, byte @Nullable [] roots) {
        return all(report(document, roots)).stream()
                .filter(remark -> !remark.isOk())
                .map(SignatureRemark::key)
                .distinct()
                .toList();
    }

    static List<SignatureRemark> all(SignatureReport report) {
        List<SignatureRemark> all = new ArrayList<>();
        report.signatures().forEach(each -> all.addAll(each.remarks()));
        all.addAll(report.remarks());
        return all;
    }
}
