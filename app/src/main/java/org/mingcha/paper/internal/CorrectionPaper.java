package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.Edition;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.springframework.stereotype.Component;

/** A published correction, to be posted on a notice board: it has no addressee, and is everybody's. */
@Component
class CorrectionPaper implements PaperSource {
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
        draft.title(edition.headline());
        if (correction.isWithdrawn()) {
            draft.paragraph(PaperSentences.runs("correction.withdrawn", cited.clause("note", edition.note())));
        }
        draft.paragraph(PaperSentences.runs(
                "correction.lead",
                cited.day("received", correction.receivedOn()),
                body.self(),
                cited.clause("claim", correction.claim()),
                cited.text(
                        "verdict",
                        PaperSentences.text("verdict." + edition.verdict().code()))));
        draft.heading("correction.heading.facts");
        for (int i = 0; i < edition.facts().size(); i++) {
            draft.paragraph(PaperSentences.runs(
                    "join.stop",
                    PaperDraft.numbered(i, edition.facts().size()),
                    cited.clause("fact-" + (i + 1), edition.facts().get(i))));
        }
        draft.heading("correction.heading.method");
        draft.paragraph(PaperSentences.runs("incident.whole", cited.clause("method", edition.method())));
        sources(edition, cited, draft);
        draft.standsOn("correction.stands-on", PaperTimes.day(day), edition.number());
        return draft.finish(PaperKind.CORRECTION, reference);
    }

    /** By the numbers that the facts name. */
    private static void sources(Edition edition, Cited cited, PaperDraft draft) {
        for (int i = 0; i < edition.sources().size(); i++) {
            if (i == 0) {
                draft.heading("correction.heading.sources");
            }
            var source = edition.sources().get(i);
            var from = Stream.of(source.issuer(), source.reference())
                    .filter(each -> !each.isBlank())
                    .collect(Collectors.joining(PaperSentences.text("list.comma")));
            draft.paragraph(PaperSentences.runs(
                    from.isEmpty() ? "correction.source" : "correction.source.from",
                    i + 1,
                    cited.clause("source-" + (i + 1), source.title()),
                    from));
        }
    }
}
