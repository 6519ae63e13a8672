package org.mingcha.web.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.command.CommandReader;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.DeclarationCommand;
import org.mingcha.ledger.DeclarationView;
import org.mingcha.ledger.LeaderDeclarations;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the page of what a unit's leader declared together. */
@Component
class DeclarationPages {
    static final CommandReader<DeclarationCommand> READER = CommandReader.of(DeclarationCommand.class);
    static final String DECLARE = "declare-nothing";

    /** What an address may propose. */
    static final Set<String> PROPOSED = Set.of("register", "from", "until");

    /** How far back the form's lists of months reach. */
    private static final int MONTHS = 144;

    private static final String TEXTS = "web.declarations.";

    private final LeaderDeclarations declarations;
    private final RegisterBook registers;
    private final UnitsTable units;
    private final MingchaClock clock;

    DeclarationPages(LeaderDeclarations declarations, RegisterBook registers, UnitsTable units, MingchaClock clock) {
        this.declarations = declarations;
        this.registers = registers;
        this.units = units;
        this.clock = clock;
    }

    DeclarationsPage page(RequestContext context, String code, CommandForm.Reply reply) {
        var unit = units.find(context.actor(), code).orElseThrow(NotFound::new);
        boolean leads = declarations.isLeader(context.actor(), code);
        return new DeclarationsPage(
                context.shell(NavSection.LEDGER, TEXTS + "heading"),
                unit.name(),
                declarations.of(context.actor(), code).stream()
                        .map(each -> line(context, code, each, leads))
                        .toList(),
                leads ? List.of(form(context, code, reply)) : List.of(),
                reply.notice());
    }

    private DeclarationsPage.Line line(RequestContext context, String unit, DeclarationView each, boolean leads) {
        var said = each.said();
        return new DeclarationsPage.Line(
                registers.name(each.register(), context.words()),
                context.t(TEXTS + "months", each.from().toString(), each.until().toString()),
                context.t(TEXTS + "field.because." + each.because().code()),
                each.reason(),
                context.t(TEXTS + "said", said.on().toString(), context.t("accounts.role." + said.role())),
                state(context, each),
                each.stands() && each.contradicted() > 0,
                leads && each.stands() ? "/declarations/" + unit + "/" + each.no() + "/withdrawal" : "");
    }

    private static String state(RequestContext context, DeclarationView each) {
        var withdrawn = each.said().withdrawn();
        if (withdrawn.isPresent()) {
            return context.t(TEXTS + "withdrawn", withdrawn.get().toString());
        }
        return each.contradicted() > 0
                ? context.t(TEXTS + "contradicted", each.contradicted())
                : context.t(TEXTS + "stands");
    }

    private CommandFormView form(RequestContext context, String unit, CommandForm.Reply reply) {
        var options = declarations.registers(context.actor(), unit).stream()
                .map(each -> new CommandFormView.Option(each.id(), registers.name(each.id(), context.words())))
                .toList();
        var months = months(context);
        var lists = Map.of("register", options, "from", months, "until", months);
        return new CommandForm(TEXTS, "/declarations/" + unit, Map.of(), lists)
                .of(context, READER.description(DECLARE).orElseThrow(), context.t(TEXTS + DECLARE + ".heading"), reply);
    }

    /** The newest first: nobody declares what is to come. */
    private List<CommandFormView.Option> months(RequestContext context) {
        return Stream.iterate(YearMonth.from(clock.today()), month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(month -> new CommandFormView.Option(
                        month.toString(), context.words().month(month.atDay(1))))
                .toList();
    }
}
