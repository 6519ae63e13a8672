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

    LedgerPage list(RequestContext context, LedgerFilter filter) {
        var unit = units.wanted(context, filter.unit());
        var page = ledger.entries(context.actor(), filter.query(unit.code(), ROWS));
        var family = units.familyOf(unit);
        return new LedgerPage(
                context.shell(NavSection.LEDGER, "web.ledger.heading"),
                unit,
                family,
                filter,
                registerOptions(context, filter),
                stateOptions(filter, context.words()),
                page.totals(),
                months(page, context.words()),
                Optional.ofNullable(page.next())
                        .map(cursor -> filter.afterRow(cursor.text()).href())
                        .orElse(null),
                family.size() > 1,
                context.actor().holds(WRITERS, unit.path()));
    }

    /** A page's entries, one line each. */
    public List<LedgerPage.Row> rows(RequestContext context, EntrySlice page) {
        return page.rows().stream().map(row -> row(row, context.words())).toList();
    }

    private List<LedgerPage.Month> months(EntrySlice page, Messages messages) {
        var byMonth = page.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.from(row.happenedOn()), LinkedHashMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(month -> new LedgerPage.Month(
                        messages.month(month.getKey().atDay(1)),
                        month.getValue().stream().map(row -> row(row, messages)).toList()))
                .toList();
    }

    private LedgerPage.Row row(EntrySummary row, Messages messages) {
        return new LedgerPage.Row(
                "/ledger/" + row.id().value(),
                row.index() == null ? "" : row.index().toString(),
                messages.monthDay(row.happenedOn()),
                registers.name(row.register(), messages),
                row.unitName(),
                row.title(),
                registers.quantity(row.register(), row.content(), messages),
                row.files(),
                seal(row, messages),
                row.version(),
                RegisterBook.isDrill(row.content()));
    }

    private SealLine seal(EntrySummary row, Messages messages) {
        var limit = registers
                .find(row.register())
                .map(found -> found.lateAfterDays())
                .orElse(0);
        var late = row.late() ? row.delayDays() - limit : 0;
        return SealLine.of(row.pending(), row.withdrawn(), late, time(row, messages));
    }

    /** With the year only where it is another one than the entry's own. */
    private static String time(EntrySummary row, Messages messages) {
        var minute = messages.minute(row.firstRecordedAt());
        return minute.startsWith(row.happenedOn().getYear() + "-")
                ? messages.shortMinute(row.firstRecordedAt())
                : minute;
    }

    private List<LedgerPage.Option> registerOptions(RequestContext context, LedgerFilter filter) {
        var messages = context.words();
        var all = new LedgerPage.Option("", messages.of("web.ledger.all-registers"), filter.register() == null);
        return Stream.concat(
                        Stream.of(all),
                        registers.all(context).stream()
                                .map(each -> new LedgerPage.Option(
                                        each.id(),
                                        registers.name(each.id(), messages),
                                        each.id().equals(filter.register()))))
                .toList();
    }

    private static List<LedgerPage.Option> stateOptions(LedgerFilter filter, Messages messages) {
        return Stream.of(EntryQuery.State.values())
                .map(state -> {
                    var code = state.name().toLowerCase(Locale.ROOT);
                    return new LedgerPage.Option(
                            state == EntryQuery.State.ALL ? "" : code,
                            messages.of("web.ledger.state." + code),
                            state == filter.stateWanted());
                })
                .toList();
    }
}
