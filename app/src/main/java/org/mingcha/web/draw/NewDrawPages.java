package org.mingcha.web.draw;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the form together that opens a spot check. */
@Component
class NewDrawPages {
    private static final int CAMPAIGNS = 50;
    private static final int PARTS = 60;
    private static final List<String> FILTER = List.of("of", "unit", "campaign", "among", "from", "to", "by");

    private final Campaigns campaigns;
    private final UnitsTable units;
    private final RegisterBook registers;
    private final DrawLabels labels;
    private final MingchaClock clock;

    NewDrawPages(Campaigns campaigns, UnitsTable units, RegisterBook registers, DrawLabels labels, MingchaClock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.registers = registers;
        this.labels = labels;
        this.clock = clock;
    }

    NewDrawPage page(RequestContext context, NewDrawForm asked, Optional<SpotChecks.Preview> preview, String fault) {
        var title = fault.isEmpty() ? "draw.new.heading" : "draw.new.heading-fault";
        return new NewDrawPage(
                context.shell(NavSection.DRAWS, title),
                Arrays.stream(Filter.Of.values())
                        .sorted(Comparator.reverseOrder())
                        .map(of -> new NewDrawPage.Tab(
                                context.t("draw.of." + of.code()), "/draws/new?of=" + of.code(), of == asked.of()))
                        .toList(),
                fields(context, asked),
                preview.map(found -> preview(context, asked, found)).orElse(null),
                family(context, asked.text("inspected")),
                terms(context, asked),
                fault);
    }

    private NewDrawPage.Fields fields(RequestContext context, NewDrawForm asked) {
        var offered = asked.of() == Filter.Of.ITEMS ? own(context) : List.<CampaignView>of();
        return new NewDrawPage.Fields(
                asked.of().code(),
                family(context, asked.unit(context)),
                offered.stream()
                        .map(campaign -> new NewDrawPage.Option(
                                Long.toString(campaign.id().value()),
                                campaign.mandate().title(),
                                campaign.id().value() == asked.number("campaign")))
                        .toList(),
                among(context, asked),
                strata(context, asked),
                asked.day("from").orElseGet(() -> first(asked, offered)).toString(),
                asked.day("to").orElseGet(clock::today).toString());
    }

    private LocalDate first(NewDrawForm asked, List<CampaignView> offered) {
        var today = clock.today();
        return switch (asked.of()) {
            case UNITS -> today;
            case ENTRIES -> today.withDayOfYear(1);
            case ITEMS ->
                offered.stream()
                        .map(CampaignView::issuedOn)
                        .min(Comparator.naturalOrder())
                        .orElse(today);
        };
    }

    private List<CampaignView> own(RequestContext context) {
        return campaigns.list(context.actor(), null, CAMPAIGNS).campaigns().stream()
                .filter(campaign -> units.find(
                                context.actor(), campaign.issuer().code())
                        .filter(issuer -> context.actor().holds(DrawPages.INSPECTING, issuer.path()))
                        .isPresent())
                .toList();
    }

    private List<NewDrawPage.Option> family(RequestContext context, String chosen) {
        return units.familyOf(context.unit()).stream()
                .map((UnitLine unit) -> new NewDrawPage.Option(
                        unit.code(), unit.name(), unit.code().equals(chosen)))
                .toList();
    }

    private List<NewDrawPage.Option> among(RequestContext context, NewDrawForm asked) {
        var chosen = asked.text("among");
        var all =
                new NewDrawPage.Option("", context.t("draw.among." + asked.of().code()), chosen.isEmpty());
        var each = switch (asked.of()) {
            case ITEMS ->
                Stream.of(Result.MET, Result.PARTLY, Result.NOT_MET, Result.NOT_APPLICABLE)
                        .map(result -> option(result.code(), context.t("web.result." + result.code()), chosen));
            case UNITS ->
                Arrays.stream(UnitKind.values())
                        .map(kind -> option(kind.code(), context.t("web.checklists.kind." + kind.code()), chosen));
            case ENTRIES ->
                registers.all(context).stream()
                        .map(Register::id)
                        .map(id -> option(id, registers.name(id, context.words()), chosen));
        };
        return Stream.concat(Stream.of(all), each).toList();
    }

    private static NewDrawPage.Option option(String value, String label, String chosen) {
        return new NewDrawPage.Option(value, label, value.equals(chosen));
    }

    private static List<NewDrawPage.Option> strata(RequestContext context, NewDrawForm asked) {
        var fitting = switch (asked.of()) {
            case UNITS -> Set.of(Filter.Strata.NONE, Filter.Strata.KIND, Filter.Strata.UNIT);
            case ENTRIES -> Set.of(Filter.Strata.NONE, Filter.Strata.KIND, Filter.Strata.UNIT, Filter.Strata.REGISTER);
            case ITEMS -> Set.of(Filter.Strata.NONE, Filter.Strata.KIND, Filter.Strata.UNIT, Filter.Strata.ITEM);
        };
        return Arrays.stream(Filter.Strata.values())
                .filter(fitting::contains)
                .map(by -> option(
                        by.code(), context.t("draw.by." + by.code()), asked.by().code()))
                .toList();
    }

    private NewDrawPage.Preview preview(RequestContext context, NewDrawForm asked, SpotChecks.Preview found) {
        var parts = found.strata().stream()
                .limit(PARTS)
                .map(part -> new DrawPage.Part(labels.stratum(context, part.stratum()), part.size(), 0))
                .toList();
        var hidden = FILTER.stream()
                .map(name -> new NewDrawPage.Hidden(name, asked.text(name)))
                .collect(Collectors.toList());
        return new NewDrawPage.Preview(
                found.size(), parts, Math.max(0, found.strata().size() - PARTS), hidden);
    }

    private NewDrawPage.Terms terms(RequestContext context, NewDrawForm asked) {
        return new NewDrawPage.Terms(
                asked.text("sample"),
                !asked.text("each").isEmpty(),
                asked.text("inspector-digest"),
                asked.text("inspected-digest"),
                asked.text("reveal-by"),
                context.words().second(clock.now()),
                asked.text("source"));
    }
}
