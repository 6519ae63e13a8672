package org.mingcha.web.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.reporting.RefusedReturn;
import org.mingcha.reporting.ReturnExchange;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnsFile;
import org.mingcha.reporting.ReturnsImported;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes an uploaded file of returns. */
@Component
class ReturnImports {
    /** What a page can wait for; more comes by the command. */
    private static final int MOST_ROWS = 5_000;

    private final ReturnExchange exchange;
    private final ExchangePages pages;

    ReturnImports(ReturnExchange exchange, ExchangePages pages) {
        this.exchange = exchange;
        this.pages = pages;
    }

    ModelAndView take(RequestContext context, String id, MultipartFile file, boolean dryRun) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (read(id, file, name)) {
            case ReturnsFile.Unreadable(var fault) ->
                again(context, id, LedgerMessages.of(fault, context.words().locale()));
            case ReturnsFile.Refused(var reason, var arguments) ->
                again(context, id, sentence(context, reason, arguments));
            case ReturnsFile.Rows rows
            when rows.size() > MOST_ROWS ->
                again(
                        context,
                        id,
                        sentence(context, ReturnRefusal.TOO_MANY_ROWS, List.of(Integer.toString(MOST_ROWS))));
            case ReturnsFile.Rows rows ->
                new ModelAndView(
                        "exchange/imported", "page", page(context, name, exchange.file(context.actor(), rows, dryRun)));
        };
    }

    private ReturnsFile read(String id, MultipartFile file, String name) {
        try {
            var copy = Files.createTempFile("mingcha-returns", ".upload");
            try {
                file.transferTo(copy);
                return exchange.read(id, copy, name);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the upload " + name, e);
        }
    }

    private ModelAndView again(RequestContext context, String id, String fault) {
        return new ModelAndView("exchange/exchange", "page", pages.of(context, id, fault));
    }

    private static ImportedPage page(RequestContext context, String name, ReturnsImported done) {
        return new ImportedPage(
                context.shell(NavSection.RETURNS, "exchange.result"),
                name,
                done.dryRun(),
                done.filed(),
                done.repeated(),
                done.refused().stream().map(row -> row(context, row)).toList());
    }

    private static ImportedPage.Row row(RequestContext context, RefusedReturn row) {
        return new ImportedPage.Row(
                Integer.toString(row.row()), row.column(), sentence(context, row.reason(), row.arguments()));
    }

    private static String sentence(RequestContext context, ReturnRefusal reason, List<String> arguments) {
        return context.t("reporting.refused." + reason.code(), arguments.toArray());
    }
}
