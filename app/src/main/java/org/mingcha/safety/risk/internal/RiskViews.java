package org.mingcha.safety.risk.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.Ledger;
import org.mingcha.safety.risk.RiskQuery;
import org.mingcha.safety.risk.RiskSlice;
import org.mingcha.safety.risk.RiskSummary;
import org.mingcha.safety.risk.RiskView;
import org.mingcha.safety.risk.Risks;
import org.mingcha.safety.risk.Score;
import org.springframework.stereotype.Component;

/** Risks as pages show them. */
@Component
public class RiskViews {
    private final RiskTable table;
    private final Ledger ledger;
    private final MingchaClock clock;

    RiskViews(RiskTable table, Ledger ledger, MingchaClock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    public RiskSlice page(Actor actor, RiskQuery query) {
        var today = clock.today();
        var found = table.page(actor, query, today);
        var shown = found.subList(0, Math.min(found.size(), query.limit()));
        return new RiskSlice(
                shown,
                found.size() == shown.size() ? null : cursor(shown.getLast()),
                table.table(actor, query.unit()),
                table.totals(actor, query.unit(), today));
    }

    private static EntryQuery.Cursor cursor(RiskSummary row) {
        return new EntryQuery.Cursor(row.days().planned(), row.id());
    }

    /** The risk that has a version at this log index. */
    public Optional<Long> at(Actor actor, long logIndex) {
        return ledger.entryAt(actor, logIndex)
                .filter(entry -> entry.register().equals(Risks.REGISTER))
                .map(entry -> entry.id().value());
    }

    /** @param may names of the commands that its reader can do now */
    public static RiskView view(RiskFile file, List<String> may) {
        var entry = file.entry();
        return new RiskView(
                file.row(),
                entry.versions().size(),
                entry.withdrawn(),
                entry.latest().content().text("measure").orElse(""),
                entry.versions().stream().map(RiskViews::look).toList(),
                entry.withdrawn() ? List.of() : may);
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
