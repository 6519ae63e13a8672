package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.claims.internal.CorrectionProver;
import org.mingcha.claims.internal.CorrectionViews;
import org.mingcha.ledger.EvidenceContent;
import org.springframework.stereotype.Service;

/** What is published, for everybody: read without a sign-in, the same for all. */
@Service
public class Corrections {
    private final CorrectionViews views;
    private final CorrectionProver proving;

    Corrections(CorrectionViews views, CorrectionProver proving) {
        this.views = views;
        this.proving = proving;
    }

    public CorrectionSlice corrections(CorrectionQuery query) {
        return views.page(query);
    }

    public Optional<PublishedCorrection> find(int year, String slug) {
        return views.find(year, slug);
    }

    /** A file that some edition of this correction names as a source. */
    public Optional<EvidenceContent> file(int year, String slug, String sha256) {
        return views.file(year, slug, sha256);
    }

    /** That an edition was published as it reads; empty: no such edition, or it waits for its seal. */
    public Optional<CorrectionProof> proof(int year, String slug, int edition) {
        return proving.proof(year, slug, edition);
    }

    /** Another number than before means that something public has changed, a seal among it: what is kept ready is old. */
    public long state() {
        return views.state();
    }
}
