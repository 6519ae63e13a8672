package org.mingcha.web.duties;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingcha.command.Violation;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.duties.DutyCategory;
import org.mingcha.duties.DutyList;
import org.mingcha.duties.DutyLists;
import org.mingcha.evidence.UnitKind;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Lists of duties in the reader's words. */
@Component
class DutiesPages {
    private final DutyLists duties;
    private final Organisation organisation;

    DutiesPages(DutyLists duties, Organisation organisation) {
        this.duties = duties;
        this.organisation = organisation;
    }

    DutiesPage all(RequestContext context, List<Violation> violations) {
        return page(context, duties.offered(context.actor().scopes()), violations, false);
    }

    DutiesPage draft(RequestContext context, DutyList draft, List<Violation> violations) {
        return page(context, List.of(draft), violations, true);
    }

    private DutiesPage page(RequestContext context, List<DutyList> lists, List<Violation> violations, boolean draft) {
        return new DutiesPage(
                context.shell(NavSection.ASSIGNMENTS, draft ? "duties.draft" : "duties.heading"),
                lists.stream().map(list -> listed(context, list, draft)).toList(),
                DutyLists.mayPublish(context.actor()),
                whose(context),
                violations.stream().map(context.words()::of).distinct().toList());
    }

    /** The kinds, and the units right below the publisher. */
    private List<CommandFormView.Option> whose(RequestContext context) {
        var options = new ArrayList<CommandFormView.Option>();
        OwnDefinitions.unit(context.actor()).ifPresent(unit -> {
            Arrays.stream(UnitKind.values())
                    .map(kind -> new CommandFormView.Option(
                            kind.code(), context.t("duties.all-of", context.t("web.checklists.kind." + kind.code()))))
                    .forEach(options::add);
            organisation.children(unit).stream()
                    .map(each -> new CommandFormView.Option(each.code(), each.name()))
                    .forEach(options::add);
        });
        return options;
    }

    private DutiesPage.Listed listed(RequestContext context, DutyList list, boolean draft) {
        var facts = new ArrayList<String>();
        facts.add(list.scope()
                .kind()
                .map(kind -> context.t("duties.all-of", context.t("web.checklists.kind." + kind.code())))
                .orElseGet(() -> name(list.scope().whose())));
        facts.add(context.t("duties.by", name(list.scope().within())));
        for (var category : DutyCategory.values()) {
            facts.add(context.t(
                    "duties.count",
                    context.t("duties.category." + category.code()),
                    list.of(category).size()));
        }
        return new DutiesPage.Listed(
                list.title(),
                draft ? "" : list.reference(),
                facts,
                list.lines().stream()
                        .map(line -> new DutiesPage.Line(
                                line.number(),
                                line.matter(),
                                context.t("duties.category." + line.category().code())))
                        .toList(),
                draft ? new String(list.toCanonicalJson(), StandardCharsets.UTF_8) : "");
    }

    private String name(String code) {
        return organisation.find(code).map(UnitView::name).orElse(code);
    }
}
