package org.mingcha.evidence.draw;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;

/** Recomputes a draw from its published inputs alone: no database, no network, no trust in whoever made the file. */
public final class DrawVerifier {
    private final Trust trust;

    public DrawVerifier(Trust trust) {
        this.trust = trust;
    }

    /**
     * Whom the reader trusts.
     *
     * @param key the log's key as the office publishes it; null: the one that the file names
     */
    public record Trust(
            @Nullable NoteVerifier key, @Nullable Policy policy) {
        public static final Trust FILE_ONLY = new Trust(null, null);
    }

    public DrawVerification verify(byte[] bytes) {
        try {
            var file = DrawFile.of(bytes);
            return verify(file, Terms.of(file.commit().facts().content()));
        } catch (MalformedEvidence e) {
            return new DrawVerification.Malformed(String.valueOf(e.getMessage()));
        }
    }

    private DrawVerification verify(DrawFile file, Terms terms) {
        var notebook = new Notebook();
        var seal = new StepSeal(file, trust, notebook);
        new CommitCheck(file, terms, notebook).check(seal);
        var shown = new ShownCheck(file, terms, notebook).check(seal);
        new OutcomeCheck(file, terms, notebook).check(seal, shown);
        return new DrawVerification.Made(seal.keyId(), file.result() != null, new ArrayList<>(notebook.checks()));
    }
}
