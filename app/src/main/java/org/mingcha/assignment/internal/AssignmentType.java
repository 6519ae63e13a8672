package org.mingcha.assignment.internal;

import static org.mingcha.assignment.AssignmentState.ANSWERED;
import static org.mingcha.assignment.AssignmentState.RETURNED;
import static org.mingcha.assignment.AssignmentState.SENT;
import static org.mingcha.assignment.AssignmentState.TAKEN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.assignment.AssignmentCommand;
import org.mingcha.assignment.AssignmentCommand.Answer;
import org.mingcha.assignment.AssignmentCommand.GiveBack;
import org.mingcha.assignment.AssignmentCommand.Take;
import org.mingcha.assignment.AssignmentState;
import org.mingcha.casework.Authority;
import org.mingcha.casework.CaseLock;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.CaseType;
import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.LedgerEntries;
import org.mingcha.casework.Quotation;
import org.mingcha.casework.Transitions;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.WithdrawEntry;
import org.springframework.stereotype.Component;

/** Tasks as receivers answer them: who may do what from where, what is checked, and what is written of it. */
@Component
public class AssignmentType implements CaseType<AssignmentState, AssignmentCommand, AssignmentFile> {
    static final String KIND = "assignment";
    static final String REFUSALS = "assignment.refused.";

    /** As long as the ledger's reasons: what is said becomes the reason of the entry's next version. */
    private static final int LONGEST = 500;

    private static final Authority<AssignmentFile> UNIT = Authority.<AssignmentFile>of(
                    "its unit", file -> Optional.of(file.path()), List.of(Role.OFFICER, Role.CLERK, Role.LEADER))
            .otherThan("who sent it", "same-eyes", (account, file) -> account != 0 && account == file.sender());

    public static final CaseRules<AssignmentState, AssignmentCommand, AssignmentFile> RULES = new CaseRules<>(
            KIND,
            AssignmentCommand.class,
            REFUSALS,
            Transitions.<AssignmentState, AssignmentFile>of(AssignmentState.class)
                    .on(Take.class)
                    .from(SENT)
                    .to(TAKEN)
                    .on(Answer.class)
                    .from(SENT, TAKEN)
                    .to(ANSWERED)
                    .on(GiveBack.class)
                    .from(SENT, TAKEN)
                    .to(RETURNED)
                    .build(),
            Map.of(Take.class, UNIT, Answer.class, UNIT, GiveBack.class, UNIT));

    private static final Quotation LEDGER = Quotation.verbatim(Map.of("reason", "said"));

    private final AssignmentTable table;
    private final CaseLock lock;
    private final Ledger ledger;
    private final LedgerEntries entries;
    private final MingchaClock clock;

    AssignmentType(AssignmentTable table, CaseLock lock, Ledger ledger, LedgerEntries entries, MingchaClock clock) {
        this.table = table;
        this.lock = lock;
        this.ledger = ledger;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public CaseRules<AssignmentState, AssignmentCommand, AssignmentFile> rules() {
        return RULES;
    }

    @Override
    public Optional<AssignmentFile> hold(Actor actor, long id) {
        lock.take(KIND, id);
        return find(actor, id);
    }

    public Optional<AssignmentFile> find(Actor actor, long id) {
        return table.find(actor, id)
                .flatMap(line -> ledger.entry(actor, new EntryId(line.row().entry()))
                        .map(entry ->
                                new AssignmentFile(line.row(), line.path(), line.sender(), line.takenAt(), entry)));
    }

    @Override
    public int version(AssignmentFile file) {
        return file.version();
    }

    @Override
    public AssignmentState state(AssignmentFile file) {
        return file.row().state();
    }

    /** What is over stays as it was said first. */
    @Override
    public boolean isRepeated(AssignmentFile file, CaseRequest<AssignmentCommand> request, Actor actor) {
        return request.expectedVersion() == file.version() - 1
                && switch (request.command()) {
                    case Take _ -> file.row().state() == TAKEN;
                    case Answer(var doneOn, var said) ->
                        doneOn.equals(file.row().days().done()) && isLast(file, said);
                    case GiveBack(var said) -> file.row().state() == RETURNED && isLast(file, said);
                };
    }

    private static boolean isLast(AssignmentFile file, String said) {
        return file.entry().latest().reason().equals(said);
    }

    @Override
    public void validate(AssignmentFile file, AssignmentCommand command, CommandChecks checks) {
        switch (command) {
            case Take _ -> {}
            case Answer(var doneOn, var said) -> {
                checks.happened("done_on", doneOn, file.row().days().sent(), clock.today());
                checks.required("said", said, LONGEST);
            }
            case GiveBack(var said) -> checks.required("said", said, LONGEST);
        }
    }

    @Override
    public void apply(AssignmentFile file, AssignmentCommand command, CommandContext context) {
        switch (command) {
            case Take _ -> table.take(file.row().id());
            case Answer(var doneOn, var said) ->
                entries.amend(
                        new CommandContext(context.actor(), context.role(), true, context.evidence()),
                        file.entry(),
                        Map.of("done_on", doneOn.toString()),
                        said,
                        LEDGER);
            case GiveBack(var said) ->
                LedgerEntries.done(LedgerEntries.result(
                        ledger.withdraw(
                                context.actor(), new WithdrawEntry(file.entry().id(), said, true)),
                        LEDGER));
        }
    }
}
