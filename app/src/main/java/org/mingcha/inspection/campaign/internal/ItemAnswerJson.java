package org.mingcha.inspection.campaign.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.ledger.EvidenceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an officer says, as it is kept. */
final class ItemAnswerJson {
    private static final String PLACE = "An answer";

    private ItemAnswerJson() {}

    static byte[] write(ItemAnswer answer) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("narrative", answer.narrative())
                .put("not_applicable", answer.notApplicable())
                .put("gap", answer.gap());
        var numbers = answer.numbers();
        if (numbers != null) {
            object.putObject("numbers").put("done", numbers.done()).put("total", numbers.total());
        }
        var evidence = answer.evidence();
        if (evidence != null) write(object.putObject("evidence"), evidence);
        var override = answer.override();
        if (override != null) {
            object.putObject("override").put("given", override.given().code()).put("reason", override.reason());
        }
        var measure = answer.measure();
        if (measure != null) write(object.putObject("measure"), measure);
        return CanonicalJson.of(object);
    }

    private static void write(ObjectNode object, ItemAnswer.Evidence evidence) {
        var dated = evidence.dated();
        object.put("statement", evidence.statement())
                .put("reference", evidence.reference())
                .put("dated", dated == null ? "" : dated.toString());
        var files = object.putArray("files");
        evidence.files().forEach(file -> files.add(file.line()));
    }

    private static void write(ObjectNode object, ItemAnswer.Measure measure) {
        var due = measure.due();
        object.put("action", measure.action())
                .put("owner", measure.owner())
                .put("due", due == null ? "" : due.toString());
    }

    static ItemAnswer read(byte[] bytes) {
        var in = new StrictObject(CanonicalJson.parse(bytes), PLACE);
        return new ItemAnswer(
                in.text("narrative"),
                in.optional("numbers").map(ItemAnswerJson::numbers).orElse(null),
                in.optional("evidence").map(ItemAnswerJson::evidence).orElse(null),
                in.optional("override").map(ItemAnswerJson::override).orElse(null),
                in.text("not_applicable"),
                in.text("gap"),
                in.optional("measure").map(ItemAnswerJson::measure).orElse(null));
    }

    private static ItemAnswer.Numbers numbers(JsonNode json) {
        return new ItemAnswer.Numbers(
                json.path("done").intValue(), json.path("total").intValue());
    }

    private static ItemAnswer.Evidence evidence(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var files = json.path("files")
                .valueStream()
                .map(line -> EvidenceFile.ofLine(line.asString()))
                .toList();
        return new ItemAnswer.Evidence(in.text("statement"), in.text("reference"), files, day(in.text("dated")));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static ItemAnswer.Override override(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        return new ItemAnswer.Override(Result.of(in.text("given")).orElseThrow(), in.text("reason"));
    }

    private static ItemAnswer.Measure measure(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        return new ItemAnswer.Measure(in.text("action"), in.text("owner"), day(in.text("due")));
    }
}
