package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.Edition;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.springframework.stereotype.Component;

/** A published correction, to be posted on a notice board: it has no addressee, and is everybody's. */
@Component
class CorrectionPaper implements PaperSource {
    private static final String VERDICT = "verdict.";
    private static final String SOURCES = "sources";

    private final Corrections corrections;
    private final PaperBodies bodies;

    CorrectionPaper(Corrections corrections, PaperBodies bodies) {
        this.corrections = corrections;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.CORRECTION);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        var parts = reference.split("\\.", 2);
        return parts.length == 2 && parts[0].matches("[12]\\d{3}")
                ? corrections.find(Integer.parseInt(parts[0]), parts[1]).map(found -> paper(found, reference))
                : Optional.empty();
    }

    private Paper paper(PublishedCorrection correction, String reference) {
        var edition = correction.current();
        var day = bodies.day(edition.publishedAt());
        var body = bodies.of(correction.unit(), day);
        var draft = bodies.draft(body, day);
        var cited = new Cited("correction", edition.index());
        draft.title(cited.unmarked().said("headline", "headline", edition.headline()));
        if (correction.isWithdrawn()) {
            draft.paragraph(PaperSentences.said("correction.withdrawn", cited.clause("note", "note", edition.note())));
        }
        draft.paragraph(PaperSentences.said(
                "correction.lead",
                cited.factDay("received", "received_on", correction.receivedOn()),
                body.self(),
                cited.clause("claim", "claim", correction.claim()),
                verdict(edition, cited)));
        draft.heading("correction.heading.facts");
        for (int i = 0; i < edition.facts().size(); i++) {
            draft.paragraph(PaperSentences.said(
                    "join.stop",
                    PaperDraft.numbered(i, edition.facts().size()),
                    cited.clause("fact-" + (i + 1), "facts", edition.facts().get(i), "at " + i)));
        }
        draft.heading("correction.heading.method");
        draft.paragraph(PaperSentences.said("incident.whole", cited.clause("method", "method", edition.method())));
        sources(edition, cited, draft);
        draft.standsOn(
                "correction.stands-on",
                PaperValue.dated("paper/date", day),
                cited.unmarked().fact("edition", "edition", Integer.toString(edition.number())));
        return draft.finish(PaperKind.CORRECTION, reference);
    }

    private static PaperText verdict(Edition edition, Cited cited) {
        var words = PaperSentences.words(VERDICT + edition.verdict().code());
        return cited.fact("verdict", "verdict", words, "word " + VERDICT);
    }

    /** By the numbers that the facts name. */
    private static void sources(Edition edition, Cited cited, PaperDraft draft) {
        for (int i = 0; i < edition.sources().size(); i++) {
            if (i == 0) {
                draft.heading("correction.heading.sources");
            }
            var source = edition.sources().get(i);
            var at = "at " + i;
            var from = Stream.of(
                            part(cited, "issuer", source.issuer(), at),
                            part(cited, "reference", source.reference(), at))
                    .filter(each -> !each.isEmpty())
                    .toList();
            draft.paragraph(PaperSentences.said(
                    from.isEmpty() ? "correction.source" : "correction.source.from",
                    PaperValue.place("source", i + 1, Integer.toString(i + 1)),
                    cited.clause("source-" + (i + 1), SOURCES, source.title(), at, "member title"),
                    PaperSentences.join("list.comma", from)));
        }
    }

    private static PaperText part(Cited cited, String member, String text, String at) {
        return text.isBlank() ? PaperText.EMPTY : cited.unmarked().said(member, SOURCES, text, at, "member " + member);
    }
}
