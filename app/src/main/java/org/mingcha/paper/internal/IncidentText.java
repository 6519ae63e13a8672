package org.mingcha.paper.internal;

import java.util.List;
import org.mingcha.document.Run;
import org.mingcha.paper.PaperKind;
import org.mingcha.safety.incident.IncidentProgress;
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

    List<Run> found() {
        var at = view.row().times().found();
        if (at.time() == null) {
            draft.lacks("incident.lack.time");
        }
        return PaperSentences.runs("incident.found", entry.text("found", PaperTimes.full(at)), body.self(), title());
    }

    private Run title() {
        return entry.text("title", view.row().title());
    }

    /** Level, kind and what the level rests on: the authority asks for all three where it has to be told. */
    List<Run> grade() {
        var graded = PaperSentences.text("incident.graded." + kind.code());
        var severity = entry.text("severity", view.row().severity());
        if (view.row().kind().isEmpty()) {
            draft.lacks("incident.lack.kind");
        }
        var grade = view.row().kind().isEmpty()
                ? PaperSentences.runs("incident.grade", severity, graded)
                : PaperSentences.runs(
                        "incident.grade.kind",
                        severity,
                        entry.text("kind", view.row().kind()),
                        graded);
        var basis = view.content().text("grading_basis");
        if (basis.isEmpty() && view.row().times().reportBy() != null) {
            draft.lacks("incident.lack.basis");
        }
        return PaperSentences.runs(
                "join",
                grade,
                basis.map(said -> PaperSentences.runs("incident.basis", entry.clause("basis", said)))
                        .orElse(List.of()));
    }

    /** What has been done, in its order. */
    List<Run> course(List<Stage> stages) {
        return new IncidentCourse(view).sentence(stages);
    }

    /** Of a further report: when the first one went. */
    List<Run> reported(Stage told) {
        return PaperSentences.runs(
                "incident.further.lead",
                new Cited(Incidents.REGISTER, told.index()).text("told", PaperTimes.full(told.at())),
                body.self(),
                title());
    }

    List<Run> cause() {
        return view.content()
                .text("cause")
                .map(said -> PaperSentences.runs("incident.cause", entry.clause("cause", said)))
                .orElse(List.of());
    }

    List<Run> said(String field) {
        return view.content()
                .text(field)
                .map(said -> PaperSentences.runs("incident.whole", entry.clause(field, said)))
                .orElse(List.of());
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
