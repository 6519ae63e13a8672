package org.mingcha.evidence.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Bound;
import org.mingcha.evidence.checklist.Expectation;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Limits;

/** Whether the figures of an item are as expected. */
final class ExpectationCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Period period;
    private final Limits limits;
    private final Map<String, Figure> figures;

    ExpectationCheck(Period period, Limits limits, Map<String, Figure> figures) {
        this.period = period;
        this.limits = limits;
        this.figures = figures;
    }

    Result result(Item item) {
        if (hold(item.expect())) {
            return Result.MET;
        }
        return !item.partly().isEmpty() && hold(item.partly()) ? Result.PARTLY : Result.NOT_MET;
    }

    List<Expectation> unmet(List<Expectation> expectations) {
        return expectations.stream().filter(each -> !holds(each)).toList();
    }

    boolean hold(List<Expectation> expectations) {
        return expectations.stream().allMatch(this::holds);
    }

    /** Zero, empty, or not computable. */
    boolean isZero(@Nullable String figure) {
        return figure == null
                || Optional.ofNullable(figures.get(figure)).map(Figure::isZero).orElse(true);
    }

    /** Whether one of them compares a figure of which there is nothing. */
    boolean areOfNothing(List<Expectation> expectations) {
        return expectations.stream().anyMatch(this::isOfNothing);
    }

    private boolean isOfNothing(Expectation expectation) {
        return switch (expectation) {
            case Expectation.Comparison one ->
                Optional.ofNullable(figures.get(one.figure()))
                        .filter(figure -> figure.value() instanceof Figure.Value.NotComputable)
                        .isPresent();
            case Expectation.AnyOf any -> areOfNothing(any.alternatives());
        };
    }

    private boolean holds(Expectation expectation) {
        return switch (expectation) {
            case Expectation.Comparison one -> !isAsked(one) || compare(one);
            case Expectation.AnyOf any -> any.alternatives().stream().anyMatch(this::isGiven);
        };
    }

    /** An alternative that isn't asked this month doesn't help. */
    private boolean isGiven(Expectation alternative) {
        return switch (alternative) {
            case Expectation.Comparison one -> isAsked(one) && compare(one);
            case Expectation.AnyOf any -> holds(any);
        };
    }

    private boolean isAsked(Expectation.Comparison one) {
        return one.endMonth().contains(period.to().getMonthValue());
    }

    private boolean compare(Expectation.Comparison one) {
        var bound = bound(one.bound());
        var scale = one.bound() instanceof Bound.Percent ? HUNDRED : BigDecimal.ONE;
        return number(one.figure())
                .flatMap(value -> bound.map(other -> value.multiply(scale).compareTo(other)))
                .map(one.operator()::holds)
                .orElse(false);
    }

    /** A percentage stays a product, so that nothing is rounded. */
    private Optional<BigDecimal> bound(Bound bound) {
        return switch (bound) {
            case Bound.Number number -> Optional.of(number.value());
            case Bound.Figure figure -> number(figure.name());
            case Bound.Setting setting -> Optional.of(BigDecimal.valueOf(limits.required(setting.name())));
            case Bound.Percent percent ->
                number(percent.of()).map(value -> value.multiply(BigDecimal.valueOf(percent.percent())));
            case Bound.Per per ->
                Optional.of(BigDecimal.valueOf(
                        switch (per.step()) {
                            case QUARTER -> period.quarters();
                            case HALF -> period.halves();
                        }));
        };
    }

    private Optional<BigDecimal> number(String figure) {
        return Optional.ofNullable(figures.get(figure)).flatMap(Figure::number);
    }
}
