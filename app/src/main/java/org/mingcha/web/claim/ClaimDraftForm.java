package org.mingcha.web.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Change;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.Source;
import org.mingcha.claims.SourceKind;
import org.mingcha.claims.Verdict;
import org.mingcha.ledger.EvidenceFile;

/**
 * The verification's form, as text: what is stored, or what was typed.
 *
 * @param facts one a line
 */
public record ClaimDraftForm(
        String verdict,
        String headline,
        String facts,
        String method,
        List<SourceFields> sources,
        String change,
        String note) {
    private static final int LEAST_ROWS = 2;

    /** One row of the table of sources. */
    public record SourceFields(
            String kind,
            String title,
            String issuer,
            String day,
            String reference,
            String link,
            @Nullable EvidenceFile file) {
        static final SourceFields BLANK = new SourceFields(SourceKind.DOCUMENT.code(), "", "", "", "", "", null);

        boolean isBlank() {
            return (title + issuer + reference + link).isBlank() && file == null;
        }

        Source source() {
            return new Source(
                    SourceKind.of(kind).orElse(SourceKind.DOCUMENT),
                    title,
                    issuer,
                    DayInput.of(day),
                    reference,
                    file,
                    link);
        }
    }

    public ClaimDraftForm {
        sources = List.copyOf(sources);
    }

    static ClaimDraftForm of(ClaimDraft draft) {
        return new ClaimDraftForm(
                draft.verdict() == null ? "" : draft.verdict().code(),
                draft.headline(),
                String.join("\n", draft.facts()),
                draft.method(),
                draft.sources().stream().map(ClaimDraftForm::fields).toList(),
                draft.change() == null ? "" : draft.change().code(),
                draft.note());
    }

    private static SourceFields fields(Source source) {
        return new SourceFields(
                source.kind().code(),
                source.title(),
                source.issuer(),
                source.datedOn() == null ? "" : source.datedOn().toString(),
                source.reference(),
                source.link(),
                source.file());
    }

    /** With room for one more source. */
    ClaimDraftForm withRoom() {
        var rows = new ArrayList<>(sources);
        do {
            rows.add(SourceFields.BLANK);
        } while (rows.size() < LEAST_ROWS);
        return new ClaimDraftForm(verdict, headline, facts, method, rows, change, note);
    }

    ClaimDraft draft() {
        return new ClaimDraft(
                Verdict.of(verdict).orElse(null),
                headline,
                facts.lines().filter(line -> !line.isBlank()).collect(Collectors.toList()),
                method,
                sources.stream()
                        .filter(row -> !row.isBlank())
                        .map(SourceFields::source)
                        .toList(),
                Change.of(change).orElse(null),
                note);
    }
}
