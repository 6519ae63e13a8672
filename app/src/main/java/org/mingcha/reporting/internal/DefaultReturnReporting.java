package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.FieldSummary;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingRequest;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ForwardResult;
import org.mingcha.reporting.ForwardReturns;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.OwedReturn;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReceipt;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.ReturnVersion;
import org.mingcha.reporting.SummaryQuery;
import org.mingcha.reporting.WithdrawReturn;
import org.springframework.stereotype.Component;

/** Returns on the log. */
@Component
final class DefaultReturnReporting implements ReturnReporting {
    private final Returns returns;
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

    DefaultReturnReporting(Returns returns, ReturnSubjects subjects, ReturnForms forms, OwedReturns owed, Versions versions, FilingHandler handler, FilingBatch batch, ForwardHandler forwarding, PeriodOpening opening, Counts counts, CompletenessProjection projection) {
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

    @Override
    public Returns returns() {
        return returns;
    }

    @Override
    public Optional<ReturnForm> form(Actor actor, ReturnKey key) {
        return forms.form(actor, key);
    }

    @Override
    public Optional<List<OwedReturn>> owed(Actor actor, String unit) {
        return owed.of(actor, unit);
    }

    @Override
    public List<ReturnVersion> history(Actor actor, ReturnKey key) {
        return versions.of(actor, key);
    }

    @Override
    public Optional<ReturnReceipt> receipt(Actor actor, ReceiptNumber number) {
        return versions.receipt(actor, number);
    }

    @Override
    public void open(ReturnKey key) {
        if (opening.known(key.returnId(), key.period()).isEmpty()) {
            openUnknown(key);
        }
    }

    private void openUnknown(ReturnKey key) {
        returns
                .find(key.returnId())
                .filter(definition -> definition.cadence().fits(key.period()) && !subjects.mayNotOpen(key))
                .ifPresent(definition -> opening.open(definition, key.period()));
    }

    @Override
    public void open(Actor actor, ReturnKey key) {
        if (actor.isOperator()) {
            subjects.openEver(key);
        } else {
            open(key);
        }
    }

    @Override
    public FilingResult file(Actor actor, FileReturn command) {
        return handler.file(actor, command);
    }

    @Override
    public List<Optional<FilingResult.Accepted>> fileTogether(List<FilingRequest> filings) {
        return batch.file(filings);
    }

    @Override
    public FilingResult withdraw(Actor actor, WithdrawReturn command) {
        return handler.withdraw(actor, command);
    }

    @Override
    public Optional<Completeness> completeness(Actor actor, CompletenessQuery query) {
        return counts.completeness(actor, query);
    }

    @Override
    public boolean missing(Actor actor, MissingQuery query, Consumer<MissingUnit> each) {
        return counts.missing(actor, query, each);
    }

    @Override
    public Optional<List<FieldSummary>> summary(Actor actor, SummaryQuery query) {
        return counts.summary(actor, query);
    }

    @Override
    public ForwardResult forward(Actor actor, ForwardReturns command) {
        return forwarding.forward(actor, command);
    }

    @Override
    public void catchUp() {
        projection.catchUp();
    }

    @Override
    public long rebuild() {
        return projection.rebuild();
    }
}
