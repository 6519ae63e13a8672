package org.mingcha.web.ledger;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Role;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySlice;
import org.mingcha.ledger.EntrySummary;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the ledger list together. */
@Component
public class LedgerPages {
    /** Who may write into ledgers. */
    public static final Set<Role> WRITERS = Set.of(Role.CLERK, Role.OFFICER);

    private static final int ROWS = 50;

    private final Ledger ledger;
    private final RegisterBook registers;
    private final UnitsTable units;

    LedgerPages(Ledger ledger, RegisterBook registers, UnitsTable units) {
        this.ledger = ledger;
        this.registers = registers;
        this.units = units;
    }

    LedgerPage list(RequestContext visit, LedgerFilter filter) {
        var unit = units.wanted(visit, filter.unit());
        var page = ledger.entries(visit.actor(), filter.query(unit.code(), ROWS));
        var family = units.familyOf(unit);
        return new LedgerPage(
                visit.shell(NavSection.LEDGER, "web.ledger.heading"),
                unit,
                family,
                filter,
                registerOptions(filter, visit.words()),
                stateOptions(filter, visit.words()),
                page.totals(),
                months(page, visit.words()),
                Optional.ofNullable(page.next())
                        .map(cursor -> filter.afterRow(cursor.text()).href())
                        .orElse(null),
                family.size() > 1,
                visit.actor().holds(WRITERS, unit.path()));
    }

    /** The newest entries of a unit's subtree. */
    public List<LedgerPage.Row> recent(RequestContext visit, UnitLine unit, int rows) {
        var query = EntryQuery.all().ofUnit(unit.code()).withLimit(rows);
        return ledger.entries(visit.actor(), query).rows().stream()
                .map(row -> row(row, visit.words()))
                .toList();
    }

    private List<LedgerPage.Month> months(EntrySlice page, Messages words) {
        var byMonth = page.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.from(row.happenedOn()), LinkedHashMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(month -> new LedgerPage.Month(
                        words.month(month.getKey().atDay(1)),
                        month.getValue().stream().map(row -> row(row, words)).toList()))
                .toList();
    }

    private LedgerPage.Row row(EntrySummary row, Messages words) {
        return new LedgerPage.Row(
                "/ledger/" + row.id().value(),
                row.index() == null ? "" : row.index().toString(),
                words.monthDay(row.happenedOn()),
                registers.name(row.register(), words),
                row.unitName(),
                row.title(),
                registers.quantity(row.register(), row.content(), words),
                row.files(),
                seal(row, words),
                row.version(),
                RegisterBook.isDrill(row.content()));
    }

    private SealLine seal(EntrySummary row, Messages words) {
        var limit = registers
                .find(row.register())
                .map(found -> found.lateAfterDays())
                .orElse(0);
        var late = row.late() ? row.delayDays() - limit : 0;
        return SealLine.of(row.pending(), row.withdrawn(), late, time(row, words));
    }

    /** With the year only where it is another one than the entry's own. */
    private static String time(EntrySummary row, Messages words) {
        var minute = words.minute(row.firstRecordedAt());
        return minute.startsWith(row.happenedOn().getYear() + "-") ? words.shortMinute(row.firstRecordedAt()) : minute;
    }

    private List<LedgerPage.Option> registerOptions(LedgerFilter filter, Messages words) {
        var all = new LedgerPage.Option("", words.of("web.ledger.all-registers"), filter.register() == null);
        return Stream.concat(
                        Stream.of(all),
                        registers.all().stream()
                                .map(each -> new LedgerPage.Option(
                                        each.id(),
                                        registers.name(each.id(), words),
                                        each.id().equals(filter.register()))))
                .toList();
    }

    private static List<LedgerPage.Option> stateOptions(LedgerFilter filter, Messages words) {
        return Stream.of(EntryQuery.State.values())
                .map(state -> {
                    var code = state.name().toLowerCase(Locale.ROOT);
                    return new LedgerPage.Option(
                            state == EntryQuery.State.ALL ? "" : code,
                            words.of("web.ledger.state." + code),
                            state == filter.stateWanted());
                })
                .toList();
    }
}
