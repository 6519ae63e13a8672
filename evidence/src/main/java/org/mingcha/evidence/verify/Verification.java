package org.mingcha.evidence.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.report.Inputs;

/** What verifying a file came to. */
public sealed interface Verification {
    /** The file is no zip, or lacks what every bundle has. */
    record NoBundle(Reason reason) implements Verification {
        /** Why. */
        public enum Reason {
            NO_ZIP,
            NO_MANIFEST,
            NO_SEAL,
            NO_CHECKPOINT
        }
    }

    /**
     * The six checks were made.
     *
     * @param accepted an acceptance of the same checklist and period, and what has changed since; null: there was none
     * @param paper what it says and does not prove; null: it is a report's
     * @param disclosed what is to be known beside; null: it is of the first format, or its figures were not computed
     * @param documents of the bundle, by name; empty where it has none
     * @param keyId of the key that the bundle names as its signer, as the office publishes it; empty where it names none
     */
    record Made(
            Trust trust,
            String keyId,
            List<Check> checks,
            List<ComparedDocument> documents,
            Inputs.@Nullable Accepted accepted,
            @Nullable Disclosure disclosed,
            @Nullable PaperVerdict paper)
            implements Verification {
        public Made(
                Trust trust,
                String keyId,
                List<Check> checks,
                List<ComparedDocument> documents,
                Inputs.@Nullable Accepted accepted) {
            this(trust, keyId, checks, documents, accepted, null, null);
        }

        public Made {
            checks = List.copyOf(checks);
            documents = List.copyOf(documents);
        }

        Made disclosing(@Nullable Disclosure told) {
            return new Made(trust, keyId, checks, documents, accepted, told, paper);
        }

        Made of(@Nullable PaperVerdict verdict) {
            return new Made(trust, keyId, checks, documents, accepted, disclosed, verdict);
        }

        /** Before the keys of what is said otherwise of a paper. */
        String family() {
            return paper == null ? "" : "paper.";
        }

        public boolean holds() {
            return checks.stream().allMatch(Check::isOk);
        }
    }
}
