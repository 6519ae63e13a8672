package org.mingcha.paper.internal;

import java.util.List;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.paper.PaperKind;
import org.mingcha.safety.incident.IncidentProgress;
import org.mingcha.safety.incident.IncidentTime;
import org.mingcha.safety.incident.IncidentView;
import org.mingcha.safety.incident.IncidentView.Stage;
import org.mingcha.safety.incident.Incidents;

/** The sentences of one report on an incident; what such a report needs and the records lack goes to the draft. */
final class IncidentText {
    private final PaperKind kind;
    private final IncidentView view;
    private final PaperBody body;
    private final PaperDraft draft;
    private final Cited entry;

    IncidentText(PaperKind kind, IncidentView view, PaperBody body, PaperDraft draft) {
        this.kind = kind;
        this.view = view;
        this.body = body;
        this.draft = draft;
        this.entry = new Cited(Incidents.REGISTER, view.row().index());
    }

    PaperText found() {
        var at = view.row().times().found();
        if (at.time() == null) {
            draft.lacks("incident.lack.time");
        }
        return PaperSentences.said("incident.found", found(at), body.self(), title());
    }

    private PaperText found(IncidentTime at) {
        return at.time() == null
                ? entry.happened("found", at.day())
                : entry.fact("found", "found_at", PaperTimes.full(at), "time");
    }

    private PaperText title() {
        return entry.said("title", "title", view.row().title());
    }

    /** Level, kind and what the level rests on: the authority asks for all three where it has to be told. */
    PaperText grade() {
        var graded = PaperSentences.said("incident.graded." + kind.code());
        var severity = entry.fact("severity", "severity", view.row().severity());
        if (view.row().kind().isEmpty()) {
            draft.lacks("incident.lack.kind");
        }
        var grade = view.row().kind().isEmpty()
                ? PaperSentences.said("incident.grade", severity, graded)
                : PaperSentences.said(
                        "incident.grade.kind",
                        severity,
                        entry.fact("kind", "kind", view.row().kind()),
                        graded);
        var basis = view.content().text("grading_basis");
        if (basis.isEmpty() && view.row().times().reportBy() != null) {
            draft.lacks("incident.lack.basis");
        }
        return PaperSentences.said(
                "join",
                grade,
                basis.map(said -> PaperSentences.said("incident.basis", entry.clause("basis", "grading_basis", said)))
                        .orElse(PaperText.EMPTY));
    }

    /** What has been done, in its order. */
    PaperText course(List<Stage> stages) {
        return new IncidentCourse(view).sentence(stages);
    }

    /** Of a further report: when the first one went. */
    PaperText reported(Stage told) {
        return PaperSentences.said(
                "incident.further.lead",
                new Cited(Incidents.REGISTER, told.index())
                        .fact("told", IncidentCourse.field(told), PaperTimes.full(told.at()), "time"),
                body.self(),
                title());
    }

    PaperText cause() {
        return view.content()
                .text("cause")
                .map(said -> PaperSentences.said("incident.cause", entry.clause("cause", "cause", said)))
                .orElse(PaperText.EMPTY);
    }

    PaperText said(String field) {
        return view.content()
                .text(field)
                .map(said -> PaperSentences.said("incident.whole", entry.clause(field, field, said)))
                .orElse(PaperText.EMPTY);
    }

    /** {@code open}, {@code contained}, {@code closed}. */
    String state() {
        var progress = view.row().progress();
        return progress == IncidentProgress.REVIEWED ? IncidentProgress.CLOSED.code() : progress.code();
    }

    void lacksOfTheLast() {
        if (view.row().times().closed() == null) {
            draft.lacks("incident.lack.closed");
        }
        for (var field : List.of("cause", "lessons")) {
            if (view.content().text(field).isEmpty()) {
                draft.lacks("incident.lack." + field);
            }
        }
        if (view.row().personal() && view.content().text("notified_on").isEmpty()) {
            draft.lacks("incident.lack.notified");
        }
    }
}
