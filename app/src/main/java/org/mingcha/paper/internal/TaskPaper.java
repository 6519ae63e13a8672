package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.AssignmentView;
import org.mingcha.assignment.Assignments;
import org.mingcha.document.Run;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.springframework.stereotype.Component;

/** 任务单, from the superior to one receiver. */
@Component
class TaskPaper implements PaperSource {
    private final Assignments assignments;
    private final PaperBodies bodies;

    TaskPaper(Assignments assignments, PaperBodies bodies) {
        this.assignments = assignments;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.TASK_SHEET);
    }

    @Override
    public Optional<String> reference(Actor actor, String called) {
        return PaperSource.number(called)
                .flatMap(index -> assignments.at(actor, index))
                .map(view -> Long.toString(view.row().id()));
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperSource.number(reference)
                .flatMap(id -> assignments.find(actor, id))
                .map(view -> paper(view, reference));
    }

    private Paper paper(AssignmentView view, String reference) {
        var row = view.row();
        var day = row.days().sent();
        var superior = bodies.of(row.superior().code(), day);
        var receiver = bodies.of(row.unit().code(), day);
        var draft = bodies.draft(superior, day);
        var sent = view.history().isEmpty()
                ? row.index()
                : view.history().getFirst().index();
        var cited = new Cited(Assignments.REGISTER, sent == null ? row.index() : sent);
        draft.head("notice", "letter");
        draft.title(PaperSentences.text("task.title", row.matter().title()));
        draft.addressee(Optional.of(receiver.addressed()));
        draft.paragraph(lead(view, cited, receiver), minutes(view, cited));
        if (view.said().isBlank()) {
            draft.lacks("task.lack.said");
        } else {
            draft.paragraph(PaperSentences.runs("task.said", cited.clause("said", view.said())));
        }
        return draft.finish(PaperKind.TASK_SHEET, reference);
    }

    private static List<Run> lead(AssignmentView view, Cited cited, PaperBody receiver) {
        var matter = view.row().matter();
        var due = cited.day("due", view.row().days().due());
        var title = cited.text("title", matter.title());
        return matter.reference().isBlank()
                ? PaperSentences.runs("task.lead", title, receiver.you(), due)
                : PaperSentences.runs(
                        "task.lead.reference", title, receiver.you(), due, cited.text("reference", matter.reference()));
    }

    /** What is asked costs time, and who asks says how much. */
    private static List<Run> minutes(AssignmentView view, Cited cited) {
        return view.row().minutes() == 0
                ? List.of()
                : PaperSentences.runs(
                        "task.minutes", cited.count("minutes", view.row().minutes()));
    }
}
