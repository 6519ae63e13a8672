package org.mingcha.web.account;

import java.util.List;
import java.util.Map;
import org.mingcha.accounts.StandInCommand;
import org.mingcha.accounts.StandInView;
import org.mingcha.accounts.StandIns;
import org.mingcha.command.CommandReader;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the page of a unit's stand-ins together. */
@Component
class StandInPages {
    static final CommandReader<StandInCommand> READER = CommandReader.of(StandInCommand.class);
    static final String NAME = "name-stand-in";

    private static final String TEXTS = "web.stand-ins.";

    private final StandIns standIns;
    private final UnitsTable units;
    private final MingchaClock clock;

    StandInPages(StandIns standIns, UnitsTable units, MingchaClock clock) {
        this.standIns = standIns;
        this.units = units;
        this.clock = clock;
    }

    StandInsPage page(RequestContext context, String code, CommandForm.Reply reply) {
        var unit = units.find(context.actor(), code).orElseThrow(NotFound::new);
        boolean kept = standIns.isKeptBy(context.actor(), code);
        return new StandInsPage(
                context.shell(NavSection.STAND_INS, TEXTS + "heading"),
                unit.name(),
                standIns.of(context.actor(), code).stream()
                        .map(each -> line(context, code, each, kept))
                        .toList(),
                kept ? List.of(form(context, code, reply)) : List.of(),
                reply.notice());
    }

    private StandInsPage.Line line(RequestContext context, String unit, StandInView each, boolean kept) {
        var acted = context.t("accounts.role.acting-" + each.role().code());
        return new StandInsPage.Line(
                context.t(TEXTS + "by", each.byPost()),
                each.post(),
                acted,
                context.t(TEXTS + "days", each.from().toString(), each.until().toString()),
                each.basis(),
                state(context, each),
                each.holds(),
                kept && each.canEnd(clock.today()) ? "/stand-ins/" + unit + "/" + each.id() + "/end" : "");
    }

    private String state(RequestContext context, StandInView each) {
        if (each.ended().isPresent()) {
            return context.t(TEXTS + "ended", each.ended().get().toString());
        }
        if (each.holds()) {
            return context.t(TEXTS + "holds");
        }
        return context.t(TEXTS + (each.until().isBefore(clock.today()) ? "over" : "to-come"));
    }

    private CommandFormView form(RequestContext context, String unit, CommandForm.Reply reply) {
        var accounts = standIns.candidates(context.actor(), unit).stream()
                .map(each -> new CommandFormView.Option(each.login(), each.login() + " · " + each.name()))
                .toList();
        return new CommandForm(TEXTS, "/stand-ins/" + unit, Map.of(), Map.of("login", accounts))
                .of(context, READER.description(NAME).orElseThrow(), context.t(TEXTS + NAME + ".heading"), reply);
    }
}
