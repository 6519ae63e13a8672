package org.mingcha.inspection.campaign.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.ItemAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an officer says, as it is kept, and what it makes of an item that no rule answers. */
final class Answers {
    private static final String PLACE = "An answer";

    private Answers() {}

    static byte[] write(ItemAnswer answer) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("narrative", answer.narrative())
                .put("evidence", answer.evidence())
                .put("not_applicable", answer.notApplicable())
                .put("gap", answer.gap());
        var numbers = answer.numbers();
        if (numbers != null) {
            object.putObject("numbers").put("done", numbers.done()).put("total", numbers.total());
        }
        var override = answer.override();
        if (override != null) {
            object.putObject("override").put("given", override.given().code()).put("reason", override.reason());
        }
        var measure = answer.measure();
        if (measure != null) {
            var due = measure.due();
            object.putObject("measure")
                    .put("action", measure.action())
                    .put("owner", measure.owner())
                    .put("due", due == null ? "" : due.toString());
        }
        return CanonicalJson.of(object);
    }

    static ItemAnswer read(byte[] bytes) {
        var in = new StrictObject(CanonicalJson.parse(bytes), PLACE);
        return new ItemAnswer(
                in.text("narrative"),
                in.optional("numbers").map(Answers::numbers).orElse(null),
                in.text("evidence"),
                in.optional("override").map(Answers::override).orElse(null),
                in.text("not_applicable"),
                in.text("gap"),
                in.optional("measure").map(Answers::measure).orElse(null));
    }

    /** Of an item that the unit answers by itself. */
    static Result result(AnswerKind kind, ItemAnswer answer) {
        return switch (kind) {
            case COMPUTED -> Result.UNANSWERED;
            case NARRATIVE -> answer.narrative().isBlank() ? Result.UNANSWERED : Result.MET;
            case EVIDENCE -> answer.evidence().isBlank() ? Result.UNANSWERED : Result.MET;
            case NUMBERS -> ofNumbers(answer.numbers());
        };
    }

    private static Result ofNumbers(ItemAnswer.@Nullable Numbers numbers) {
        if (numbers == null) {
            return Result.UNANSWERED;
        }
        if (numbers.done() >= numbers.total()) {
            return Result.MET;
        }
        return numbers.done() > 0 ? Result.PARTLY : Result.NOT_MET;
    }

    private static ItemAnswer.Numbers numbers(JsonNode json) {
        return new ItemAnswer.Numbers(
                json.path("done").intValue(), json.path("total").intValue());
    }

    private static ItemAnswer.Override override(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        return new ItemAnswer.Override(Result.of(in.text("given")).orElseThrow(), in.text("reason"));
    }

    private static ItemAnswer.Measure measure(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var due = in.text("due");
        return new ItemAnswer.Measure(in.text("action"), in.text("owner"), due.isEmpty() ? null : LocalDate.parse(due));
    }
}
