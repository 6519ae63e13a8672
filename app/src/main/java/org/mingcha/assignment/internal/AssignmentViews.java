package org.mingcha.assignment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.AssignmentSlice;
import org.mingcha.assignment.AssignmentState;
import org.mingcha.assignment.AssignmentView;
import org.mingcha.assignment.Assignments;
import org.mingcha.assignment.DispatchSlice;
import org.mingcha.assignment.DispatchView;
import org.mingcha.database.Cursor;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.Ledger;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Tasks as both sides see them. */
@Component
public class AssignmentViews {
    private static final int MOST = 200;

    private final AssignmentTable table;
    private final DispatchTable dispatches;
    private final Ledger ledger;
    private final TransparencyLog log;
    private final MingchaClock clock;

    AssignmentViews(
            AssignmentTable table, DispatchTable dispatches, Ledger ledger, TransparencyLog log, MingchaClock clock) {
        this.table = table;
        this.dispatches = dispatches;
        this.ledger = ledger;
        this.log = log;
        this.clock = clock;
    }

    public AssignmentSlice page(Actor actor, AssignmentQuery query) {
        var today = clock.today();
        var found = table.page(actor, query, today);
        var shown = found.subList(0, Math.min(found.size(), query.limit()));
        var last = shown.isEmpty() ? null : shown.getLast();
        var next = last == null || found.size() == shown.size()
                ? null
                : new Cursor(!last.state().isOpen(), last.days().due(), last.id());
        return new AssignmentSlice(shown, next, table.counts(actor, query, today));
    }

    /** @param may names of the commands that its reader can do now */
    public AssignmentView view(AssignmentFile file, List<String> may) {
        var said = log.record(new RecordId(file.row().dispatch()))
                .flatMap(record -> Optional.ofNullable(record.text()))
                .flatMap(text -> text.text(DispatchFacts.SAID))
                .orElse("");
        return new AssignmentView(file.row(), said, file.version(), history(file), may);
    }

    private static List<AssignmentView.Look> history(AssignmentFile file) {
        var history = new ArrayList<AssignmentView.Look>();
        file.entry().versions().forEach(version -> history.add(look(version)));
        var taken = file.takenAt();
        if (taken != null) {
            history.add(new AssignmentView.Look(AssignmentState.TAKEN, taken, "", null));
            history.sort((one, other) -> one.at().compareTo(other.at()));
        }
        return history;
    }

    private static AssignmentView.Look look(EntryVersion version) {
        var state = switch (version.act()) {
            case ENTERED -> AssignmentState.SENT;
            case AMENDED ->
                version.content().text("done_on").isPresent() ? AssignmentState.ANSWERED : AssignmentState.SENT;
            case WITHDRAWN -> AssignmentState.RETURNED;
        };
        return new AssignmentView.Look(state, version.recordedAt(), version.reason(), version.index());
    }

    public Optional<Long> ofEntry(Actor actor, EntryId entry) {
        return table.ofEntry(entry.value())
                .filter(share -> table.find(actor, share).isPresent());
    }

    public Optional<Long> at(Actor actor, long logIndex) {
        return ledger.entryAt(actor, logIndex)
                .filter(entry -> entry.register().equals(Assignments.REGISTER))
                .flatMap(entry -> ofEntry(actor, entry.id()));
    }

    public DispatchSlice dispatches(Actor actor, @Nullable String unit, @Nullable Long before, int limit) {
        int rows = Math.clamp(limit, 1, MOST);
        var found = dispatches.page(actor, unit, before, rows + 1);
        var shown =
                found.stream().limit(rows).map(line -> dispatch(actor, line)).toList();
        return new DispatchSlice(shown, found.size() > rows ? shown.getLast().id() : null);
    }

    public Optional<DispatchView> dispatch(Actor actor, long id) {
        return dispatches.find(actor, id).map(line -> dispatch(actor, line));
    }

    private DispatchView dispatch(Actor actor, DispatchTable.Line line) {
        return new DispatchView(
                line.dispatch(),
                line.index(),
                line.unit(),
                line.matter(),
                line.said(),
                line.sentOn(),
                line.dueOn(),
                line.minutes(),
                table.counts(actor, AssignmentQuery.of(line.dispatch()), clock.today()));
    }
}
