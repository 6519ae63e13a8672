package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.safety.incident.IncidentView;
import org.mingcha.safety.incident.IncidentView.Stage;
import org.mingcha.safety.incident.Incidents;
import org.springframework.stereotype.Component;

/** 网络安全事件报告: 首报, 续报, 终报. */
@Component
class IncidentPaper implements PaperSource {
    private final Incidents incidents;
    private final PaperBodies bodies;

    IncidentPaper(Incidents incidents, PaperBodies bodies) {
        this.incidents = incidents;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.INCIDENT_FIRST, PaperKind.INCIDENT_FURTHER, PaperKind.INCIDENT_FINAL);
    }

    @Override
    public Optional<String> reference(Actor actor, String called) {
        return PaperSource.number(called)
                .flatMap(index -> incidents.at(actor, index))
                .map(view -> Long.toString(view.row().id()));
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperSource.number(reference)
                .flatMap(id -> incidents.find(actor, id))
                .map(view -> paper(kind, view));
    }

    private Paper paper(PaperKind kind, IncidentView view) {
        var told = IncidentCourse.told(view);
        var day = kind == PaperKind.INCIDENT_FIRST
                ? told.map(stage -> stage.at().day()).orElseGet(bodies::today)
                : bodies.today();
        var body = bodies.of(view.row().unit(), day);
        var draft = bodies.draft(body, day);
        draft.head("incident", "report", "letter");
        draft.title(title(kind, view));
        draft.addressee(body.addressee("incident", "report"));
        if (view.row().drill()) {
            draft.paragraph(PaperSentences.said("incident.drill"));
        }
        var text = new IncidentText(kind, view, body, draft);
        switch (kind) {
            case INCIDENT_FIRST -> first(text, view, told, draft);
            case INCIDENT_FURTHER -> further(text, view, told, draft);
            default -> last(text, view, draft);
        }
        draft.paragraph(PaperSentences.said("report.end"));
        return draft.finish(kind, Long.toString(view.row().id()));
    }

    private static PaperText title(PaperKind kind, IncidentView view) {
        var named = view.row().title();
        var said = new Cited(Incidents.REGISTER, view.row().index()).unmarked().said("title", "title", named);
        var event = PaperSentences.said("incident.event");
        var title = PaperSentences.said(
                "incident.title.of",
                named.endsWith(PaperSentences.plain(event)) ? said : PaperText.of(said, event),
                PaperSentences.said("incident.stage." + kind.code()));
        return view.row().drill() ? PaperSentences.said("incident.title.drill", title) : title;
    }

    /** What was known when the authority was told; whoever has not told it yet says what is known now. */
    private static void first(IncidentText text, IncidentView view, Optional<Stage> told, PaperDraft draft) {
        int until = told.map(view.stages()::indexOf).orElse(view.stages().size() - 1);
        draft.paragraph(text.found(), text.grade());
        draft.paragraph(text.course(view.stages().subList(0, until + 1)));
        draft.paragraph(PaperSentences.said("incident.first.next"));
    }

    private static void further(IncidentText text, IncidentView view, Optional<Stage> told, PaperDraft draft) {
        if (told.isEmpty()) {
            draft.lacks("incident.lack.told");
        }
        draft.paragraph(told.map(text::reported).orElseGet(text::found), text.grade());
        draft.paragraph(text.course(view.stages()), text.cause());
        draft.paragraph(PaperSentences.said("incident.further." + text.state()));
    }

    private static void last(IncidentText text, IncidentView view, PaperDraft draft) {
        text.lacksOfTheLast();
        draft.heading("incident.heading.facts");
        draft.paragraph(text.found(), text.grade());
        var course = text.course(view.stages());
        section(draft, "incident.heading.course", course);
        section(draft, "incident.heading.cause", text.said("cause"));
        section(draft, "incident.heading.lessons", text.said("lessons"));
    }

    private static void section(PaperDraft draft, String heading, PaperText sentences) {
        if (!sentences.isEmpty()) {
            draft.heading(heading);
            draft.paragraph(sentences);
        }
    }
}
