package org.mingcha.web.draw;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.web.support.RequestContext;

/** What a form about a new spot check says; what can't be read there is as good as absent. */
record NewDrawForm(Map<String, String> values) {
    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    Filter.Of of() {
        return Arrays.stream(Filter.Of.values())
                .filter(each -> each.code().equals(text("of")))
                .findFirst()
                .orElse(Filter.Of.ITEMS);
    }

    Filter.Strata by() {
        return Arrays.stream(Filter.Strata.values())
                .filter(each -> each.code().equals(text("by")))
                .findFirst()
                .orElse(Filter.Strata.NONE);
    }

    String unit(RequestContext context) {
        return text("unit").isEmpty() ? context.unit().code() : text("unit");
    }

    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    long number(String name) {
        var text = text(name);
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    /** The population, as far as it is said; empty: the form hasn't been sent yet, or something is missing. */
    Optional<Filter> filter(RequestContext context) {
        var from = day("from");
        var to = of() == Filter.Of.UNITS ? from : day("to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var days = new Filter.Days(from.get(), to.get());
        return switch (of()) {
            case ITEMS ->
                number("campaign") == 0
                        ? Optional.empty()
                        : Optional.of(Filter.items(
                                unit(context),
                                new Filter.Items(new CampaignId(number("campaign")), conclusions()),
                                days,
                                by()));
            case UNITS -> Optional.of(Filter.units(unit(context), among(), days.from(), by()));
            case ENTRIES ->
                Optional.of(new Filter(Filter.Of.ENTRIES, unit(context), among(), days.from(), days.to(), by()));
        };
    }

    private Set<Result> conclusions() {
        return Result.of(text("among")).map(Set::of).orElse(Set.of());
    }

    private TreeSet<String> among() {
        return text("among").isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(text("among")));
    }
}
