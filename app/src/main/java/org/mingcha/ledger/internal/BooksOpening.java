package org.mingcha.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.rule.OpenedBooks;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.OpenBooksResult;
import org.mingcha.ledger.Reason;
import org.mingcha.transparency.NewFact;

/** A unit begins to keep its ledger (初次建账): said once, while it begins. What it enters of before is initial and not late. */
public final class BooksOpening {
    private final LedgerDependencies dependencies;
    private final OpenedBooksTable table;

    public BooksOpening(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
        this.table = new OpenedBooksTable(dependencies.jdbc());
    }

    public OpenBooksResult run(Actor actor, String code) {
        var unit = dependencies.units().find(actor, code).orElse(null);
        var role = unit == null ? null : EntryAuthority.role(actor, unit.path()).orElse(null);
        if (unit == null || role == null) {
            return new OpenBooksResult.Refused(Fault.of(Reason.UNIT_UNKNOWN, code));
        }
        return Objects.requireNonNull(dependencies.transaction().execute(_ -> {
            dependencies.entries().lock(unit.code());
            var before = table.find(unit.code());
            return before.isPresent()
                    ? new OpenBooksResult.Opened(before.get())
                    : hindrance(unit.code())
                            .<OpenBooksResult>map(OpenBooksResult.Refused::new)
                            .orElseGet(() -> open(unit.code(), role, actor.account()));
        }));
    }

    private OpenBooksResult open(String unit, Role role, long account) {
        var today = dependencies.clock().today();
        var text = EntryProvenance.by(account).addedTo(Content.EMPTY);
        var record = dependencies
                .log()
                .append(new NewFact(
                        LeafType.BOOKS_OPENED.code(),
                        unit,
                        today,
                        role.code(),
                        Content.EMPTY,
                        text,
                        List.of(),
                        null,
                        false));
        table.insert(unit, today, record);
        return new OpenBooksResult.Opened(today);
    }

    /** Whether it can still be said. */
    boolean isPossible(String unit) {
        return table.find(unit).isEmpty() && hindrance(unit).isEmpty();
    }

    private Optional<Fault> hindrance(String unit) {
        // Texts that an office published before have no words for what reports would say then.
        var lacking = dependencies.rules().texts(Long.MAX_VALUE).lacking();
        return lacking.isEmpty()
                ? firstLongAgo(unit).map(first -> Fault.of(Reason.BOOKS_KEPT, first.toString()))
                : Optional.of(Fault.of(Reason.BOOKS_WITHOUT_WORDS, lacking.getFirst()));
    }

    /** Who has kept a ledger for longer does not begin to. */
    private Optional<LocalDate> firstLongAgo(String unit) {
        var earliest = dependencies.clock().today().minusDays(OpenedBooks.INITIAL_DAYS);
        return table.firstRecorded(unit, dependencies.limits().zone()).filter(first -> first.isBefore(earliest));
    }
}
