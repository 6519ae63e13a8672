package org.mingcha.web.api.filing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.reporting.ExchangeFormat;
import org.mingcha.reporting.ExportReturns;
import org.mingcha.reporting.RefusedReturn;
import org.mingcha.reporting.ReturnExchange;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.ReturnsFile;
import org.mingcha.reporting.ReturnsImported;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.ApiResponse;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.IdempotentExecutor;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.BadRequest;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.UnitsTable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Returns as files for programs. */
@Component
class ReturnFiles {
    private static final int UNPROCESSABLE = 422;
    /** All rows of a request and its key stand or fall in one transaction. */
    private static final int MOST_ROWS = 2_000;

    private final ReturnReporting reporting;
    private final ReturnExchange exchange;
    private final ReturnReader reading;
    private final UnitsTable units;
    private final IdempotentExecutor executor;

    ReturnFiles(
            ReturnReporting reporting,
            ReturnExchange exchange,
            ReturnReader reading,
            UnitsTable units,
            IdempotentExecutor executor) {
        this.reporting = reporting;
        this.exchange = exchange;
        this.reading = reading;
        this.units = units;
        this.executor = executor;
    }

    void write(Caller caller, Map<String, String> query, HttpServletResponse answer) throws IOException {
        var format = ExchangeFormat.of(query.getOrDefault("format", "csv"))
                .orElseThrow(() -> new BadRequest(400, "bad-request"));
        var definition =
                reporting.returns().find(query.getOrDefault("return", "")).orElseThrow(NotFound::new);
        var unit = units.find(caller.actor(), query.getOrDefault("unit", "")).orElseThrow(NotFound::new);
        var periods = reading.periods(query.get("periods"), definition.id());
        var command = new ExportReturns(
                unit.code(), definition.id(), periods, format, caller.words().locale());
        var name = unit.code() + "-" + definition.id() + "." + format.extension();
        exchange.export(caller.actor(), command, new Download(format.mediaType(), name).to(answer));
    }

    /** One row. */
    record Row(int row, String column, String code, String reason) {}

    /** What became of them. */
    record Done(boolean dryRun, int filed, int repeated, List<Row> refused) {}

    ResponseEntity<byte[]> take(Caller caller, ApiRequest request, Map<String, String> query) {
        var dryRun = "true".equals(query.get("dry_run"));
        return switch (read(query.getOrDefault("return", ""), request)) {
            case ReturnsFile.Unreadable(var fault) ->
                refuse(
                        caller,
                        request,
                        "unreadable",
                        LedgerMessages.of(fault, caller.words().locale()));
            case ReturnsFile.Refused(var reason, var arguments) ->
                refuse(caller, request, reason.code(), sentence(caller, reason, arguments));
            case ReturnsFile.Rows rows when rows.size() > MOST_ROWS -> throw new BadRequest(413, "too-large");
            case ReturnsFile.Rows rows
            when dryRun ->
                executor.take(
                        caller, request, () -> ApiResponse.ok(done(caller, exchange.file(caller.actor(), rows, true))));
            case ReturnsFile.Rows rows -> file(caller, request, rows);
        };
    }

    private ReturnsFile read(String returnId, ApiRequest request) {
        try {
            var copy = Files.createTempFile("mingcha-returns", ".sent");
            try {
                Files.write(copy, request.body());
                return exchange.read(returnId, copy, "body");
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep what was sent", e);
        }
    }

    /** A period is opened in a transaction of its own, never in the one that the key is kept in. */
    private ResponseEntity<byte[]> file(Caller caller, ApiRequest request, ReturnsFile.Rows rows) {
        rows.rows().stream()
                .map(ReturnsFile.Row::key)
                .filter(key -> units.find(caller.actor(), key.unit()).isPresent())
                .collect(java.util.stream.Collectors.toMap(key -> key.period().code(), key -> key, (one, other) -> one))
                .values()
                .forEach(reporting::open);
        return executor.take(caller, request, () -> {
            var imported = exchange.file(caller.actor(), rows, false);
            return imported.filed() + imported.repeated() == 0
                    ? nothing(caller, imported)
                    : ApiResponse.ok(done(caller, imported));
        });
    }

    private static ApiResponse nothing(Caller caller, ReturnsImported imported) {
        var parts = imported.refused().stream()
                .map(row -> new ApiProblem.Part(
                        row.row() + ":" + row.column(),
                        row.reason().code(),
                        sentence(caller, row.reason(), row.arguments())))
                .toList();
        return problem(caller, parts);
    }

    private ResponseEntity<byte[]> refuse(Caller caller, ApiRequest request, String code, String detail) {
        return executor.take(caller, request, () -> problem(caller, List.of(new ApiProblem.Part("", code, detail))));
    }

    private static ApiResponse problem(Caller caller, List<ApiProblem.Part> parts) {
        return ApiResponse.of(
                new ApiProblem(UNPROCESSABLE, "refused", caller.words().of("web.problem.refused"), "", parts));
    }

    private static Done done(Caller caller, ReturnsImported imported) {
        var refused = imported.refused().stream().map(row -> row(caller, row)).toList();
        return new Done(imported.dryRun(), imported.filed(), imported.repeated(), refused);
    }

    private static Row row(Caller caller, RefusedReturn row) {
        return new Row(row.row(), row.column(), row.reason().code(), sentence(caller, row.reason(), row.arguments()));
    }

    private static String sentence(Caller caller, ReturnRefusal reason, List<String> arguments) {
        return caller.words().of("reporting.refused." + reason.code(), arguments.toArray());
    }
}
