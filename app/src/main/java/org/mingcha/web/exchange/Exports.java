package org.mingcha.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.Cadence;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ExchangeFormat;
import org.mingcha.reporting.ExportReturns;
import org.mingcha.reporting.ReturnExchange;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** A year of filed returns as a file. */
@Component
class Exports {
    private final ReturnReporting reporting;
    private final ReturnExchange exchange;
    private final UnitsTable units;

    Exports(ReturnReporting reporting, ReturnExchange exchange, UnitsTable units) {
        this.reporting = reporting;
        this.exchange = exchange;
        this.units = units;
    }

    /** As typed. */
    record Wanted(
            @Nullable String unit,
            @Nullable String id,
            @Nullable String year,
            @Nullable String format) {}

    void write(RequestContext context, Wanted wanted, HttpServletResponse answer) throws IOException {
        var format =
                Optional.ofNullable(wanted.format()).flatMap(ExchangeFormat::of).orElseThrow(NotFound::new);
        var definition = Optional.ofNullable(wanted.id())
                .flatMap(id -> reporting.returns().find(id))
                .orElseThrow(NotFound::new);
        var year = Optional.ofNullable(wanted.year())
                .flatMap(Period::parse)
                .filter(Cadence.YEARLY::fits)
                .orElseThrow(NotFound::new);
        var unit = Optional.ofNullable(wanted.unit())
                .flatMap(code -> units.find(context.actor(), code))
                .orElseThrow(NotFound::new);
        var command = new ExportReturns(
                unit.code(),
                definition.id(),
                periods(definition, year),
                format,
                context.words().locale());
        var name = unit.code() + "-" + definition.id() + "-" + year.code() + "." + format.extension();
        exchange.export(context.actor(), command, new Download(format.mediaType(), name).to(answer));
    }

    private static List<Period> periods(ReturnDefinition definition, Period year) {
        var cadence = definition.cadence();
        return Stream.iterate(cadence.at(year.from()), each -> !each.from().isAfter(year.to()), cadence::after)
                .toList();
    }
}
