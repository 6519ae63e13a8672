package org.mingcha.inspection.draw.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every step of a draw works with: the tables, the log, the clock, who may act for which side. */
@Component
public class DrawContext {
    static final List<Role> INSPECTING = List.of(Role.INSPECTOR);
    /** The role of the work before that of the office. */
    static final List<Role> INSPECTED = List.of(Role.OFFICER, Role.LEADER);

    private final TransparencyLog log;
    private final Organisation organisation;
    private final MingchaClock clock;
    private final DrawTable draws;
    private final DrawActTable acts;
    private final TransactionTemplate transaction;

    DrawContext(
            TransparencyLog log,
            Organisation organisation,
            MingchaClock clock,
            DrawTable draws,
            DrawActTable acts,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.organisation = organisation;
        this.clock = clock;
        this.draws = draws;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
    }

    public TransparencyLog log() {
        return log;
    }

    MingchaClock clock() {
        return clock;
    }

    public DrawTable draws() {
        return draws;
    }

    DrawActTable acts() {
        return acts;
    }

    /** The unit, open, if the actor sees it. */
    public Optional<UnitView> unit(Actor actor, String code) {
        return organisation.find(code).filter(unit -> actor.scopes().stream().anyMatch(unit.path()::startsWith));
    }

    boolean isOpen(String code) {
        return organisation.find(code).filter(UnitView::isOpen).isPresent();
    }

    public Optional<DrawRecord> draw(Actor actor, long no) {
        return draws.find(no, actor.scopes());
    }

    /** The role that the actor has for this unit among these. */
    Optional<Role> role(Actor actor, String unit, List<Role> among) {
        var path = organisation.find(unit).map(UnitView::path).orElse("");
        return actor.acting(among, path);
    }

    /** One step at a time; what is refused leaves nothing behind. */
    DrawCommandResult alone(Supplier<DrawCommandResult> step) {
        var outcome = transaction.execute(status -> {
            draws.lock();
            var done = step.get();
            if (!(done instanceof DrawCommandResult.Done)) {
                status.setRollbackOnly();
            }
            return done;
        });
        return java.util.Objects.requireNonNull(outcome);
    }

    /** A leaf of the draw's unit that concerns its commit. */
    NewFact fact(String type, DrawRecord draw, Voice voice, Content facts) {
        return new NewFact(
                type,
                draw.unit(),
                clock.today(),
                voice.role().code(),
                facts,
                voice.text(),
                java.util.List.of(),
                new RecordId(draw.record()),
                false);
    }

    /** Who acts, in which role. */
    record Voice(Actor actor, Role role) {
        Content text() {
            return new Content(java.util.Map.of("by_account", Long.toString(actor.account())));
        }
    }

    SealedRecord record(long id) {
        return log.record(new RecordId(id)).orElseThrow();
    }
}
