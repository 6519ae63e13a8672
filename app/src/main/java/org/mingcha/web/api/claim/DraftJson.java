package org.mingcha.web.api.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.Source;
import org.mingcha.ledger.EvidenceFile;

/**
 * A verification as far as it is.
 *
 * @param change why it reads differently from what is published; null before the first publication
 */
public record DraftJson(
        @Nullable String verdict,
        String headline,
        List<String> facts,
        String method,
        List<SourceJson> sources,
        @Nullable String change,
        String note) {
    /** What it rests on. */
    public record SourceJson(
            String kind,
            String title,
            String issuer,
            @Nullable LocalDate datedOn,
            String reference,
            String link,
            @Nullable FileJson file) {
        public static SourceJson of(Source source) {
            var file = source.file();
            return new SourceJson(
                    source.kind().code(),
                    source.title(),
                    source.issuer(),
                    source.datedOn(),
                    source.reference(),
                    source.link(),
                    file == null ? null : FileJson.of(file));
        }
    }

    /** A file kept under its SHA-256. */
    public record FileJson(String sha256, String name, String mediaType, long size) {
        static FileJson of(EvidenceFile file) {
            return new FileJson(file.sha256(), file.name(), file.mediaType(), file.size());
        }
    }

    static DraftJson of(ClaimDraft draft) {
        var verdict = draft.verdict();
        var change = draft.change();
        return new DraftJson(
                verdict == null ? null : verdict.code(),
                draft.headline(),
                draft.facts(),
                draft.method(),
                draft.sources().stream().map(SourceJson::of).toList(),
                change == null ? null : change.code(),
                draft.note());
    }
}
