package org.mingcha.reporting.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.FieldSummary;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.Filing;
import org.mingcha.reporting.ForwardReturns;
import org.mingcha.reporting.Forwarding;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.Reporting;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.SummaryQuery;
import org.mingcha.reporting.WithdrawReturn;

/** Returns on the log. */
final class LogReporting implements Reporting {
    private final Parts parts;
    private final FilingDesk desk;
    private final Counts counts;
    private final Folding folding;

    LogReporting(Parts parts, PeriodOpening opening, DataSource dataSource) {
        this.parts = parts;
        this.desk = new FilingDesk(parts, opening);
        this.counts = new Counts(parts, opening, dataSource);
        this.folding = new Folding(parts);
    }

    @Override
    public Returns returns() {
        return parts.returns();
    }

    @Override
    public Optional<ReturnForm> form(Actor actor, ReturnKey key) {
        return new Forms(parts, desk).form(actor, key);
    }

    @Override
    public Filing file(Actor actor, FileReturn command) {
        return desk.file(actor, command);
    }

    @Override
    public Filing withdraw(Actor actor, WithdrawReturn command) {
        return desk.withdraw(actor, command);
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
    public Forwarding forward(Actor actor, ForwardReturns command) {
        return new Forwards(parts, desk, counts).forward(actor, command);
    }

    @Override
    public void catchUp() {
        folding.catchUp();
    }

    @Override
    public long rebuild() {
        return folding.rebuild();
    }
}
