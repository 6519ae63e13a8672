package org.mingcha.web.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.LinkResult;
import org.mingcha.reporting.LinkView;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingSlice;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLinks;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the page of links together, and makes those that are asked for. */
@Component
class LinkLists {
    static final int MOST = 200;

    private final ReturnReporting reporting;
    private final ReturnOversight oversight;
    private final ReturnLinks links;
    private final MingchaClock clock;
    private final String address;

    LinkLists(
            ReturnReporting reporting,
            ReturnOversight oversight,
            ReturnLinks links,
            MingchaClock clock,
            @Value("${mingcha.url}") String address) {
        this.reporting = reporting;
        this.oversight = oversight;
        this.links = links;
        this.clock = clock;
        this.address = address;
    }

    /** A return and a period of which links can be made. */
    private record Chosen(ReturnDefinition definition, Period period) {
        String value() {
            return definition.id() + "/" + period.code();
        }
    }

    /** What was asked for, and came of it. */
    private record Answer(List<LinksPage.Made> made, List<String> faults) {}

    LinksPage page(RequestContext context, @Nullable String wanted) {
        return page(context, wanted, new Answer(List.of(), List.of()));
    }

    LinksPage make(RequestContext context, @Nullable String wanted, List<String> units) {
        var made = new ArrayList<LinksPage.Made>();
        var faults = new ArrayList<String>();
        for (var chosen :
                choices().stream().filter(each -> each.value().equals(wanted)).toList()) {
            units.stream().distinct().limit(MOST).forEach(unit -> {
                var key = new ReturnKey(unit, chosen.definition().id(), chosen.period());
                switch (links.make(context.actor(), key)) {
                    case LinkResult.Made done -> made.add(made(done));
                    case LinkResult.Refused(var reason, var arguments) ->
                        faults.add(new FilingLabels(context.words()).refused(reason, arguments));
                }
            });
        }
        if (made.isEmpty() && faults.isEmpty()) {
            faults.add(context.t("filing.links.none-chosen"));
        }
        return page(context, wanted, new Answer(made, faults));
    }

    private LinksPage.Made made(LinkResult.Made done) {
        return new LinksPage.Made(
                done.link().unitName(),
                address + done.path(),
                done.link().lastDay().toString());
    }

    private LinksPage page(RequestContext context, @Nullable String wanted, Answer answer) {
        var choices = choices();
        var chosen = choices.stream()
                .filter(each -> each.value().equals(wanted))
                .findFirst()
                .or(() -> choices.stream().findFirst());
        var owing = chosen.flatMap(each -> owing(context, each)).orElseGet(() -> new MissingSlice(List.of(), null));
        return new LinksPage(
                context.shell(NavSection.RETURNS, "filing.links.heading"),
                context.unit(),
                choices.stream()
                        .map(each -> new LinksPage.Choice(
                                each.value(),
                                new FilingLabels(context.words()).title(each.definition(), each.period()),
                                chosen.filter(each::equals).isPresent()))
                        .toList(),
                owing.units().stream()
                        .map(each -> new LinksPage.Unit(each.unit(), each.name()))
                        .toList(),
                owing.next() != null,
                answer.made(),
                answer.faults(),
                links.of(context.actor(), context.unit().code()).stream()
                        .map(link -> row(context, link))
                        .toList());
    }

    /** The period that is over, while links to it are good, and the one that runs. */
    private List<Chosen> choices() {
        var today = clock.today();
        return reporting.returns().all().stream()
                .filter(ReturnDefinition::nil)
                .flatMap(definition -> {
                    var running = definition.cadence().at(today);
                    var last = definition.cadence().at(running.from().minusDays(1));
                    return Stream.of(last, running)
                            .filter(definition::asks)
                            .filter(period ->
                                    !today.isAfter(definition.dueOn(period).plusDays(ReturnLinks.DAYS_AFTER_DUE)))
                            .map(period -> new Chosen(definition, period));
                })
                .toList();
    }

    private Optional<MissingSlice> owing(RequestContext context, Chosen chosen) {
        var query = new MissingQuery(context.unit().code(), chosen.definition().id(), chosen.period(), Set.of());
        return oversight.missing(context.actor(), query, null, MOST);
    }

    private LinksPage.Row row(RequestContext context, LinkView link) {
        var definition = reporting.returns().find(link.key().returnId());
        return new LinksPage.Row(
                link.id(),
                link.unitName(),
                definition
                        .map(each -> new FilingLabels(context.words())
                                .title(each, link.key().period()))
                        .orElse(link.key().returnId()),
                context.words().minute(link.madeAt()),
                link.lastDay().toString(),
                link.voided());
    }
}
