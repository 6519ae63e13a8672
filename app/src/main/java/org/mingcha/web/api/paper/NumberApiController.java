package org.mingcha.web.api.paper;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.paper.NumberPaper;
import org.mingcha.paper.NumberingResult;
import org.mingcha.paper.PaperNumbers;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.ApiResponse;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.IdempotentExecutor;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The number of a paper, or of a signed report: read, and given. */
@Controller
class NumberApiController {
    private final PaperNumbers numbers;
    private final IdempotentExecutor executor;

    NumberApiController(PaperNumbers numbers, IdempotentExecutor executor) {
        this.numbers = numbers;
        this.executor = executor;
    }

    /**
     * What a program sends.
     *
     * @param number as the office's own register has it; without it the next
     * @param despite why it goes out although something is missing
     */
    record Wanted(@Nullable String number, @Nullable String despite) {
        NumberPaper of(String kind, String reference) {
            return new NumberPaper(kind, reference, number == null ? "" : number, despite == null ? "" : despite);
        }
    }

    @GetMapping(PapersApiController.ONE + "/number")
    @Allowed
    ResponseEntity<byte[]> number(Caller caller, @PathVariable String kind, @PathVariable String reference) {
        return Json.ok(
                NumberJson.of(numbers.find(caller.actor(), kind, reference).orElseThrow(NotFound::new)));
    }

    @PostMapping(PapersApiController.ONE + "/number")
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> give(
            Caller caller, @PathVariable String kind, @PathVariable String reference, ApiRequest request) {
        var wanted = request.as(Wanted.class).of(kind, reference);
        return executor.take(caller, request, () -> answer(caller, numbers.number(caller.actor(), wanted)));
    }

    private static ApiResponse answer(Caller caller, NumberingResult result) {
        return switch (result) {
            case NumberingResult.Done(var number, var words) ->
                ApiResponse.ok(new NumberJson.Number(words, number.series(), number.year(), number.number()));
            case NumberingResult.Refused refused -> ApiResponse.refused(caller, parts(caller, refused));
            case NumberingResult.Unknown() -> throw new NotFound();
        };
    }

    private static List<ApiProblem.Part> parts(Caller caller, NumberingResult.Refused refused) {
        var code = refused.reason().code();
        var parts = new ArrayList<ApiProblem.Part>();
        parts.add(new ApiProblem.Part(
                "",
                code,
                caller.words().of("number.refused." + code, refused.arguments().toArray())));
        refused.lacks().forEach(lack -> parts.add(new ApiProblem.Part("", "lacks", lack.words())));
        return parts;
    }
}
