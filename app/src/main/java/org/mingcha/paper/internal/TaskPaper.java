package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.AssignmentView;
import org.mingcha.assignment.Assignments;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** 任务单, from the superior to one receiver. */
@Component
class TaskPaper implements PaperSource {
    private final Assignments assignments;
    private final TransparencyLog log;
    private final PaperBodies bodies;

    TaskPaper(Assignments assignments, TransparencyLog log, PaperBodies bodies) {
        this.assignments = assignments;
        this.log = log;
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
        var dispatch = dispatch(row.dispatch());
        draft.head("notice", "letter");
        draft.title(PaperSentences.said(
                "task.title",
                cited.unmarked().said("title", "title", row.matter().title())));
        draft.addressee(Optional.of(receiver.addressed()));
        draft.paragraph(lead(view, cited, receiver), minutes(view, dispatch));
        if (view.said().isBlank()) {
            draft.lacks("task.lack.said");
        } else {
            draft.paragraph(PaperSentences.said("task.said", dispatch.clause("said", "said", view.said())));
        }
        return draft.finish(PaperKind.TASK_SHEET, reference);
    }

    /** What the superior sealed when it was sent: its receivers' entries repeat neither what is to be done nor its cost. */
    private Cited dispatch(long record) {
        var sent = log.record(new RecordId(record)).map(SealedRecord::index);
        return new Cited(Assignments.REGISTER, sent.orElse(null));
    }

    private static PaperText lead(AssignmentView view, Cited cited, PaperBody receiver) {
        var matter = view.row().matter();
        var due = cited.factDay("due", "due_on", view.row().days().due());
        var title = cited.said("title", "title", matter.title());
        return matter.reference().isBlank()
                ? PaperSentences.said("task.lead", title, receiver.you(), due)
                : PaperSentences.said(
                        "task.lead.reference",
                        title,
                        receiver.you(),
                        due,
                        cited.said("reference", "reference", matter.reference()));
    }

    /** What is asked costs time, and who asks says how much. */
    private static PaperText minutes(AssignmentView view, Cited dispatch) {
        return view.row().minutes() == 0
                ? PaperText.EMPTY
                : PaperSentences.said(
                        "task.minutes",
                        dispatch.fact(
                                "minutes",
                                "minutes",
                                Integer.toString(view.row().minutes())));
    }
}
