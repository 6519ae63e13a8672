package org.mingcha.web.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.RuleInForce;
import org.mingcha.inspection.ComingRules;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.RulesEffect;
import org.mingcha.notification.YearPlans;
import org.mingcha.web.citation.CitedSentences;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.citation.SentenceRun;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the page of coming rules together. */
@Component
class ComingRulesPages {
    private static final String NAME = "web.coming.rule.";

    private final ComingRules coming;
    private final YearPlans plans;
    private final UnitsTable units;

    ComingRulesPages(ComingRules coming, YearPlans plans, UnitsTable units) {
        this.coming = coming;
        this.plans = plans;
        this.units = units;
    }

    ComingRulesPage of(RequestContext context, @Nullable String code, String typed) {
        var unit = units.wanted(context, code);
        var period = typed.isBlank()
                ? new Period(plans.today().getYear(), Period.Part.YEAR, 1)
                : Period.parse(typed).orElseThrow(NotFound::new);
        var effect = coming.of(context.actor(), new Inspect(unit.code(), Inspect.TOWN_ONLINE_WORK, period))
                .orElseThrow(NotFound::new);
        return new ComingRulesPage(
                context.shell(NavSection.PLAN, "web.coming.heading"),
                context.t("web.coming.title", unit.name(), period.label(locale(context))),
                effect.coming().stream().map(each -> line(context, each)).toList(),
                effect.changes().stream().map(each -> change(context, each)).toList());
    }

    private static Locale locale(RequestContext context) {
        return context.words().locale();
    }

    /** A rule's name in words, where it is one that pages speak of. */
    private static ComingRulesPage.Line line(RequestContext context, RuleInForce each) {
        var rule = each.rule();
        var key = NAME + rule.name().replace('.', '-');
        var known = context.words().has(key);
        var source = rule.number().isEmpty() ? rule.source() : rule.number() + " " + rule.source();
        return new ComingRulesPage.Line(
                known ? context.t(key) : rule.name(),
                rule.value().isString() ? rule.text() : "",
                context.t("web.coming.from", each.since().toString(), source));
    }

    private static ComingRulesPage.Change change(RequestContext context, RulesEffect.Change change) {
        return new ComingRulesPage.Change(
                change.item(),
                change.question(),
                said(context, change.item(), change.before()),
                said(context, change.item(), change.after()));
    }

    private static ComingRulesPage.Said said(RequestContext context, String item, RulesEffect.Said said) {
        var chips = new CitedSentences.Chips(CitedSentences.IN_A_TABLE, "", "");
        var runs = new CitedSentences(context.words(), chips).of(item, said.texts());
        return new ComingRulesPage.Said(Conclusion.of(said.result()), SentenceRun.text(runs));
    }
}
