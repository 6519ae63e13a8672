package org.mingcha.web.api.claim;

import static org.mingcha.web.api.ActBody.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Change;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.Source;
import org.mingcha.claims.SourceKind;
import org.mingcha.claims.Verdict;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.web.api.ActBody;
import org.mingcha.web.api.ChoiceReader;

/** A verification as programs send it: the whole as it shall read now. */
record ClaimDraftBody(
        @Nullable Integer version,
        @Nullable String verdict,
        @Nullable String headline,
        @Nullable List<String> facts,
        @Nullable String method,
        @Nullable List<SourceSent> sources,
        @Nullable String change,
        @Nullable String note,
        @Nullable Boolean confirmed) {
    /** @param file SHA-256 of a file that this claim's verification has already; files are added on the page */
    record SourceSent(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable LocalDate datedOn,
            @Nullable String reference,
            @Nullable String link,
            @Nullable String file) {
        private Source source(ChoiceReader choices, ClaimDraft before) {
            var chosen = choices.required("sources", kind, SourceKind::of);
            return new Source(
                    Objects.requireNonNullElse(chosen, SourceKind.DOCUMENT),
                    text(title),
                    text(issuer),
                    datedOn,
                    text(reference),
                    choices.optional("file", file, sha256 -> file(sha256, before)),
                    text(link));
        }

        private static Optional<EvidenceFile> file(String sha256, ClaimDraft before) {
            return before.sources().stream()
                    .flatMap(source -> Stream.ofNullable(source.file()))
                    .filter(each -> each.sha256().equals(sha256))
                    .findFirst();
        }
    }

    /** @param before what is written so far: only its files can be named */
    ClaimDraft draft(ChoiceReader choices, ClaimDraft before) {
        return new ClaimDraft(
                choices.optional("verdict", verdict, Verdict::of),
                text(headline),
                texts(facts),
                text(method),
                list(sources).stream()
                        .map(source -> source.source(choices, before))
                        .toList(),
                choices.optional("change", change, Change::of),
                text(note));
    }

    private static List<String> texts(@Nullable List<String> sent) {
        return list(sent).stream().map(ActBody::text).toList();
    }

    private static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
