package org.mingcha.web.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.PublishedTemplate;
import org.mingcha.inspection.PublishedTemplate.State;
import org.mingcha.inspection.ReportTemplates;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the page together. */
@Component
class TemplatePages {
    static final List<Role> PUBLISHING = List.of(Role.LEADER, Role.ADMIN);

    private final ReportTemplates templates;
    private final Checklists checklists;
    private final UnitsTable units;
    private final MingchaClock clock;

    TemplatePages(ReportTemplates templates, Checklists checklists, UnitsTable units, MingchaClock clock) {
        this.templates = templates;
        this.checklists = checklists;
        this.units = units;
        this.clock = clock;
    }

    /** @param start id of a checklist by which one is begun; empty: with the one that holds */
    TemplatePage of(RequestContext context, String code, String start, String done) {
        var yaml =
                start.isEmpty() ? held(code) : templates.beginning(code, start).orElseThrow(NotFound::new);
        return page(context, find(context, code), yaml, new TemplatePage.Notice(done, ""), null);
    }

    /** As it came back, or with what it would make of the report. */
    TemplatePage again(
            RequestContext context, String code, String yaml, String refused, TemplatePage.@Nullable Preview preview) {
        return page(context, find(context, code), yaml, new TemplatePage.Notice("", refused), preview);
    }

    private UnitLine find(RequestContext context, String code) {
        return units.find(context.actor(), code).orElseThrow(NotFound::new);
    }

    private String held(String code) {
        return templates.of(code).stream()
                .filter(each -> each.state() == State.HOLDS)
                .findFirst()
                .map(each -> templates.document(each).toYaml())
                .orElse("");
    }

    private TemplatePage page(
            RequestContext context,
            UnitLine unit,
            String yaml,
            TemplatePage.Notice notice,
            TemplatePage.@Nullable Preview preview) {
        var base = "/templates/" + unit.code();
        return new TemplatePage(
                context.shell(NavSection.ASSESSMENTS, "template.heading"),
                base,
                unit.name(),
                templates.of(unit.code()).stream().map(this::line).toList(),
                checklists.all(context.actor()).stream()
                        .map(each -> new TemplatePage.Beginning(
                                base + "?start=" + each.checklist().id(),
                                each.checklist().title()))
                        .toList(),
                yaml,
                context.actor().holds(Set.copyOf(PUBLISHING), unit.path()),
                notice,
                preview);
    }

    private TemplatePage.Line line(PublishedTemplate published) {
        var day = published.recordedAt().atZone(clock.zone()).toLocalDate();
        return new TemplatePage.Line(
                published.reference(),
                title(published.checklist()),
                day.toString(),
                published.index(),
                published.state().code());
    }

    private String title(String checklist) {
        return Optional.of(checklist)
                .filter(id -> !id.isEmpty())
                .flatMap(checklists::find)
                .map(found -> found.checklist().title())
                .orElse(checklist);
    }
}
