package org.mingcha.reporting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.reporting.internal.CompletenessProjection;
import org.mingcha.reporting.internal.Counts;
import org.mingcha.reporting.internal.FilingBatch;
import org.mingcha.reporting.internal.FilingHandler;
import org.mingcha.reporting.internal.ForwardHandler;
import org.mingcha.reporting.internal.OwedReturns;
import org.mingcha.reporting.internal.PeriodOpening;
import org.mingcha.reporting.internal.ReturnForms;
import org.mingcha.reporting.internal.ReturnSubjects;
import org.mingcha.reporting.internal.Versions;
import org.springframework.stereotype.Service;

/**
 * Returns of a whole tree. A filed return is a fact of the log and nothing else; everything here that counts is a fold over
 * the log. Units are found through what the actor may see, so absent and forbidden look the same.
 */
@Service
public class ReturnReporting {
    private final ReturnLibrary returns;
    private final ReturnSubjects subjects;
    private final ReturnForms forms;
    private final OwedReturns owed;
    private final Versions versions;
    private final FilingHandler handler;
    private final FilingBatch batch;
    private final ForwardHandler forwarding;
    private final PeriodOpening opening;
    private final Counts counts;
    private final CompletenessProjection projection;

    ReturnReporting(
            ReturnLibrary returns,
            ReturnSubjects subjects,
            ReturnForms forms,
            OwedReturns owed,
            Versions versions,
            FilingHandler handler,
            FilingBatch batch,
            ForwardHandler forwarding,
            PeriodOpening opening,
            Counts counts,
            CompletenessProjection projection) {
        this.returns = returns;
        this.subjects = subjects;
        this.forms = forms;
        this.owed = owed;
        this.versions = versions;
        this.handler = handler;
        this.batch = batch;
        this.forwarding = forwarding;
        this.opening = opening;
        this.counts = counts;
        this.projection = projection;
    }

    /** The returns that are asked for. */
    public Returns returns() {
        return returns.inForce();
    }

    /** What the unit would file for this period, filled in from its ledger; empty: no such unit, return or period. */
    public Optional<ReturnForm> form(Actor actor, ReturnKey key) {
        return forms.form(actor, key);
    }

    /** What the unit owes and has filed, the newest period first; empty: no such unit. */
    public Optional<List<OwedReturn>> owed(Actor actor, String unit) {
        return owed.of(actor, unit);
    }

    /** Every version of the return, the oldest first; none: nothing was filed, or no such unit. */
    public List<ReturnVersion> history(Actor actor, ReturnKey key) {
        return versions.of(actor, key);
    }

    public Optional<ReturnReceipt> receipt(Actor actor, ReceiptNumber number) {
        return versions.receipt(actor, number);
    }

    /**
     * Opens the period where that is to be done, so that a transaction of the caller's needn't. Filing and every other act
     * about a return opens its period too; whatever only reads opens none, and counts nothing in one that is not open.
     */
    public void open(ReturnKey key) {
        if (opening.known(key.returnId(), key.period()).isEmpty()) {
            openUnknown(key);
        }
    }

    private void openUnknown(ReturnKey key) {
        returns.find(key.returnId())
                .filter(definition -> definition.asks(key.period()) && !subjects.mayNotOpen(key))
                .ifPresent(definition -> opening.open(definition, key.period()));
    }

    /** The same, and for the operator however long the period is over. */
    public void open(Actor actor, ReturnKey key) {
        if (actor.isOperator()) {
            subjects.openEver(key);
        } else {
            open(key);
        }
    }

    /** Files, or corrects what was filed: the same again is not filed twice. */
    public FilingResult file(Actor actor, FileReturn command) {
        return handler.file(actor, command);
    }

    /**
     * Files many in few statements, in the caller's transaction: those that are the first of their unit and period, and
     * that nothing speaks against. Empty for each that is to be filed by itself, among them all that would be refused.
     */
    public List<Optional<FilingResult.Accepted>> fileTogether(List<FilingRequest> filings) {
        return batch.file(filings);
    }

    public FilingResult withdraw(Actor actor, WithdrawReturn command) {
        return handler.withdraw(actor, command);
    }

    /** Counts of the unit's subtree, period by period; empty: no such unit or return. */
    public Optional<Completeness> completeness(Actor actor, CompletenessQuery query) {
        return counts.completeness(actor, query);
    }

    /** Tells each unit of the subtree that owes the return and hasn't filed it, in the order of the tree; false: no such unit. */
    public boolean missing(Actor actor, MissingQuery query, Consumer<MissingUnit> each) {
        return counts.missing(actor, query, each);
    }

    /** What a numeric field comes to over the unit's subtree, period by period; empty: no such unit, return or field. */
    public Optional<List<FieldSummary>> summary(Actor actor, SummaryQuery query) {
        return counts.summary(actor, query);
    }

    /** Hands the subtree's returns to the superior: when complete, or with the list of what is missing. */
    public ForwardResult forward(Actor actor, ForwardReturns command) {
        return forwarding.forward(actor, command);
    }

    /** Takes everything that is sealed into the counts. */
    public void catchUp() {
        projection.catchUp();
    }

    /** Throws the counts away and makes them anew from the log; the number of filings. */
    public long rebuild() {
        return projection.rebuild();
    }
}
