package org.mingcha.inspection.draw.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignItem;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.draw.Filter;
import org.springframework.stereotype.Component;

/**
 * Items of a campaign as rows: [stratum, unit/item, assessment, conclusion]. Which units belong to it is told by their
 * sealed {@code assessment.submitted}; the conclusions are those that they filed.
 */
@Component
class ItemPopulation {
    private static final String SUBMITTED = "assessment.submitted";
    private static final String SLASH = "/";

    private final Campaigns campaigns;

    ItemPopulation(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    static boolean fits(Filter filter) {
        return filter.campaign().isPresent()
                && filter.among().size() == 1 + filter.conclusions().size()
                && filter.by() != Filter.Strata.REGISTER;
    }

    /** Whose campaign it is, in whose name it is reviewed; empty where the actor sees none, or none is drawn from. */
    Optional<String> issuer(Actor actor, Filter filter) {
        return filter.of() == Filter.Of.ITEMS
                ? filter.campaign()
                        .flatMap(campaign -> campaigns.find(actor, campaign))
                        .map(campaign -> campaign.issuer().code())
                : Optional.empty();
    }

    Stream<List<String>> of(Actor actor, Facts facts, Filter filter, Map<String, UnitRow> units) {
        var campaign = filter.campaign().orElseThrow();
        var signed = signed(facts, filter, campaign, units.keySet());
        var conclusions = filter.conclusions();
        return campaigns.items(actor, campaign).stream()
                .filter(item -> signed.contains(item.unit()))
                .filter(item -> conclusions.isEmpty() || conclusions.contains(conclusion(item)))
                .map(item -> row(item, Objects.requireNonNull(units.get(item.unit())), filter.by()));
    }

    private static Set<String> signed(Facts facts, Filter filter, CampaignId campaign, Set<String> units) {
        var number = Optional.of(Long.toString(campaign.value()));
        return facts.of(units, SUBMITTED, filter.from(), filter.to()).stream()
                .filter(fact -> fact.content().text("campaign").equals(number))
                .map(fact -> fact.unit())
                .collect(Collectors.toSet());
    }

    private static List<String> row(CampaignItem item, UnitRow unit, Filter.Strata by) {
        return List.of(
                stratum(item, unit, by),
                item.unit() + SLASH + item.item(),
                Long.toString(item.assessment().value()),
                conclusion(item).code());
    }

    private static String stratum(CampaignItem item, UnitRow unit, Filter.Strata by) {
        return switch (by) {
            case NONE, REGISTER -> Populations.ALL;
            case KIND -> unit.kind().code();
            case UNIT -> item.unit();
            case ITEM -> item.item();
        };
    }

    private static Result conclusion(CampaignItem item) {
        var given = item.given();
        return given == null ? item.result() : given;
    }

    /** The items of these rows by their assessments, in the assessments' order: their rows are taken in it. */
    static Map<AssessmentId, List<String>> byAssessment(Stream<List<String>> rows) {
        return rows.collect(Collectors.groupingBy(
                row -> new AssessmentId(Long.parseLong(row.get(2))),
                () -> new java.util.TreeMap<>(java.util.Comparator.comparingLong(AssessmentId::value)),
                Collectors.mapping(row -> row.get(1).substring(row.get(1).indexOf(SLASH) + 1), Collectors.toList())));
    }
}
