package org.mingcha.web.filing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingcha.command.Violation;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.reporting.OwnReturns;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Returns as they are defined, in the reader's words. */
@Component
class ReturnDefinitionPages {
    private final ReturnReporting reporting;
    private final RegisterBook registers;

    ReturnDefinitionPages(ReturnReporting reporting, RegisterBook registers) {
        this.reporting = reporting;
        this.registers = registers;
    }

    ReturnDefinitionsPage all(RequestContext context, List<Violation> violations) {
        return page(context, reporting.returns().all(), violations, false);
    }

    ReturnDefinitionsPage drafts(RequestContext context, List<ReturnDefinition> drafts, List<Violation> violations) {
        return page(context, drafts, violations, true);
    }

    private ReturnDefinitionsPage page(
            RequestContext context, List<ReturnDefinition> definitions, List<Violation> violations, boolean drafts) {
        return new ReturnDefinitionsPage(
                context.shell(NavSection.RETURNS, drafts ? "filing.definitions.draft" : "filing.definitions.heading"),
                definitions.stream()
                        .map(each -> definition(context, each, drafts))
                        .toList(),
                OwnReturns.mayPublish(context.actor()),
                violations.stream().map(context.words()::of).distinct().toList());
    }

    private ReturnDefinitionsPage.Definition definition(
            RequestContext context, ReturnDefinition definition, boolean draft) {
        return new ReturnDefinitionsPage.Definition(
                context.preferences().english() ? definition.english() : definition.title(),
                definition.reference(),
                facts(context, definition),
                definition.fields().stream().map(field -> field(context, field)).toList(),
                draft ? new String(definition.toCanonicalJson(), StandardCharsets.UTF_8) : "");
    }

    private List<String> facts(RequestContext context, ReturnDefinition definition) {
        var facts = new ArrayList<String>();
        var schedule = definition.schedule();
        var only = schedule.only();
        facts.add(
                only == null
                        ? context.t("filing.definitions.cadence."
                                + schedule.cadence().code())
                        : context.t("filing.definitions.once", only.code()));
        var from = schedule.from();
        if (from != null) {
            facts.add(context.t("filing.definitions.since", from.code()));
        }
        facts.add(context.t("filing.definitions.due", schedule.dueDay()));
        var kinds = definition.owedBy().stream()
                .map(kind -> context.t("web.checklists.kind." + kind.code()))
                .toList();
        facts.add(context.t("filing.definitions.owed-by", String.join(context.t("web.format.list-comma"), kinds)));
        if (definition.nil()) {
            var about = definition.about().stream()
                    .map(id -> registers.name(id, context.words()))
                    .toList();
            facts.add(
                    about.isEmpty()
                            ? context.t("filing.definitions.nil")
                            : context.t(
                                    "filing.definitions.nil-about",
                                    String.join(context.t("web.format.list-comma"), about)));
        }
        definition.exempt().forEach(each -> facts.add(context.t("filing.definitions.exempt", each.reason())));
        return facts;
    }

    private ReturnDefinitionsPage.Field field(RequestContext context, ReturnField field) {
        var counts = field.counts();
        return new ReturnDefinitionsPage.Field(
                context.preferences().english() ? field.english() : field.label(),
                context.t("filing.definitions.type." + field.type().code()),
                counts == null ? "" : context.t("filing.definitions.counts", registers.name(counts, context.words())));
    }
}
