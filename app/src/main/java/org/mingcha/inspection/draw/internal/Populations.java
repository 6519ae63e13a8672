package org.mingcha.inspection.draw.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.draw.Population;
import org.mingcha.evidence.register.Register;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.ledger.RegisterLibrary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts populations together out of sealed facts, so that the checkpoint decides what belongs to them. */
@Component
public class Populations {
    static final String ALL = "all";

    private final RegisterLibrary registers;
    private final ItemPopulation items;

    Populations(RegisterLibrary registers, ItemPopulation items) {
        this.registers = registers;
        this.items = items;
    }

    /** Empty where the filter asks for what there isn't: an unknown kind or register, a stratum that doesn't fit. */
    public Optional<Population> of(Actor actor, Facts facts, Filter filter) {
        if (filter.from().isAfter(filter.to()) || !fits(filter)) {
            return Optional.empty();
        }
        var rows = switch (filter.of()) {
            case UNITS -> units(facts, filter);
            case ENTRIES -> entries(facts, filter);
            case ITEMS -> items.of(actor, facts, filter, withBelow(facts, filter));
        };
        var order = Comparator.comparing((List<String> row) -> row.get(0), Populations::bytewise)
                .thenComparing(row -> row.get(1), Populations::bytewise);
        return Optional.of(
                new Population(rows.sorted(order).map(Populations::json).toList()));
    }

    private boolean fits(Filter filter) {
        return switch (filter.of()) {
            case UNITS ->
                filter.among().stream().allMatch(kind -> UnitKind.of(kind).isPresent())
                        && Set.of(Filter.Strata.NONE, Filter.Strata.KIND, Filter.Strata.UNIT)
                                .contains(filter.by());
            case ENTRIES ->
                filter.among().stream()
                                .allMatch(id -> registers.inForce().find(id).isPresent())
                        && filter.by() != Filter.Strata.ITEM;
            case ITEMS -> ItemPopulation.fits(filter);
        };
    }

    private static Stream<List<String>> units(Facts facts, Filter filter) {
        var kinds = filter.among().isEmpty()
                ? EnumSet.allOf(UnitKind.class)
                : filter.among().stream()
                        .flatMap(kind -> UnitKind.of(kind).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnitKind.class)));
        return facts.units().below(filter.unit(), kinds, filter.from(), filter.from()).stream()
                .map(unit -> List.of(
                        stratum(filter.by(), unit, unit.parent(), ""),
                        unit.code(),
                        unit.kind().code(),
                        unit.name()));
    }

    private Stream<List<String>> entries(Facts facts, Filter filter) {
        var units = withBelow(facts, filter);
        var wanted = filter.among().isEmpty()
                ? registers.below(facts.seal().size()).all().stream()
                        .map(Register::id)
                        .toList()
                : List.copyOf(filter.among());
        return wanted.stream()
                .flatMap(register -> facts.of(units.keySet(), register, filter.from(), filter.to()).stream())
                .filter(fact -> !fact.drill())
                .map(fact -> entry(fact, Objects.requireNonNull(units.get(fact.unit())), filter.by()));
    }

    private static List<String> entry(Fact fact, UnitRow unit, Filter.Strata by) {
        return List.of(
                stratum(by, unit, unit.code(), fact.source()), Long.toString(fact.index()), fact.source(), fact.unit());
    }

    private static Map<String, UnitRow> withBelow(Facts facts, Filter filter) {
        var units = new HashMap<String, UnitRow>();
        facts.units().find(filter.unit()).ifPresent(unit -> units.put(unit.code(), unit));
        facts.units()
                .below(filter.unit(), EnumSet.allOf(UnitKind.class), filter.from(), filter.to())
                .forEach(unit -> units.put(unit.code(), unit));
        return units;
    }

    private static String stratum(Filter.Strata by, UnitRow unit, String code, String register) {
        return switch (by) {
            case NONE, ITEM -> ALL;
            case KIND -> unit.kind().code();
            case UNIT -> code;
            case REGISTER -> register;
        };
    }

    private static String json(List<String> row) {
        var array = JsonNodeFactory.instance.arrayNode();
        row.forEach(array::add);
        return CanonicalJson.text(array);
    }

    private static int bytewise(String one, String other) {
        return Arrays.compareUnsigned(
                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
