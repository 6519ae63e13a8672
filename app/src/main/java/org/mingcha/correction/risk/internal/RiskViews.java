package org.mingcha.correction.risk.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.risk.RiskId;
import org.mingcha.correction.risk.RiskPage;
import org.mingcha.correction.risk.RiskQuery;
import org.mingcha.correction.risk.RiskRow;
import org.mingcha.correction.risk.RiskView;
import org.mingcha.correction.risk.RiskView.Act;
import org.mingcha.correction.risk.Score;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Risks as pages show them. */
@Component
class RiskViews {
    private final RiskTable table;
    private final Ledger ledger;
    private final MingchaClock clock;

    RiskViews(RiskTable table, Ledger ledger, MingchaClock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    RiskPage page(Actor actor, RiskQuery query) {
        var today = clock.today();
        var found = table.page(actor, query, today);
        var shown = found.subList(0, Math.min(found.size(), query.limit()));
        return new RiskPage(
                shown,
                found.size() == shown.size() ? null : cursor(shown.getLast()),
                table.table(actor, query.unit()),
                table.totals(actor, query.unit(), today));
    }

    private static EntryQuery.Cursor cursor(RiskRow row) {
        return new EntryQuery.Cursor(row.days().planned(), row.id().value());
    }

    @Transactional(readOnly = true)
    Optional<RiskView> find(Actor actor, RiskId id) {
        return entry(actor, id).flatMap(entry -> table.find(actor, id).map(row -> view(row, entry)));
    }

    @Transactional(readOnly = true)
    Optional<RiskView> at(Actor actor, long logIndex) {
        return ledger.entryAt(actor, logIndex)
                .flatMap(entry -> find(actor, new RiskId(entry.id().value())));
    }

    /** The entry behind a risk that this actor may see. */
    Optional<EntryView> entry(Actor actor, RiskId id) {
        return ledger.entry(actor, new EntryId(id.value()))
                .filter(entry -> entry.register().equals(org.mingcha.correction.risk.Risks.REGISTER));
    }

    private static RiskView view(RiskRow row, EntryView entry) {
        var content = entry.latest().content();
        return new RiskView(
                row,
                entry.versions().size(),
                entry.withdrawn(),
                content.text("measure").orElse(""),
                entry.versions().stream().map(RiskViews::look).toList(),
                entry.mayChange() ? possible(row) : Set.of());
    }

    static Set<Act> possible(RiskRow row) {
        var possible = EnumSet.noneOf(Act.class);
        if (row.days().closed() == null) {
            possible.add(Act.ASSESS);
            possible.add(Act.CLOSE);
        }
        if (row.days().decided() == null) {
            possible.add(Act.DECIDE);
        }
        return possible;
    }

    private static RiskView.Look look(EntryVersion version) {
        return new RiskView.Look(version.recordedAt(), score(version.content()), version.reason(), version.index());
    }

    private static @Nullable Score score(Content content) {
        return Score.of(
                        content.text("likelihood").orElse(""),
                        content.text("impact").orElse(""))
                .orElse(null);
    }
}
