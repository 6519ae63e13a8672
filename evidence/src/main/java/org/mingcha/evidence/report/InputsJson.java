package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.report.Inputs.Letterhead;
import org.mingcha.evidence.report.Inputs.Measure;
import org.mingcha.evidence.report.Inputs.Override;
import org.mingcha.evidence.rule.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The inputs as they stand in a report, there and back. */
final class InputsJson {
    static final String PLACE = "The report's inputs";

    private static final String BODY = "body";
    private static final String TEMPLATE = "template";
    private static final String DESPITE = "despite";
    private static final String DECLARED = "declared_titles";

    private InputsJson() {}

    static ObjectNode write(Inputs inputs) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("superior", inputs.superior())
                .put("basis", inputs.basis())
                .put("basis_no", inputs.basisNumber())
                .put("bundle", inputs.bundle());
        inputs.body().ifPresent(body -> object.set(BODY, body.toJson()));
        inputs.template().ifPresent(template -> object.set(TEMPLATE, template.toJson()));
        if (!inputs.despite().isEmpty()) {
            object.put(DESPITE, inputs.despite());
        }
        day(object, "date", inputs.date());
        var answers = object.putObject("answers");
        inputs.answers().forEach((item, answer) -> answers.set(item, answer(answer)));
        var titles = object.putObject("titles");
        inputs.titles().forEach((index, title) -> titles.put(Long.toString(index), title));
        if (!inputs.declared().isEmpty()) {
            inputs.declared().forEach(object.putArray(DECLARED)::add);
        }
        var accepted = inputs.accepted();
        if (accepted != null) {
            object.set("accepted", DriftJson.write(accepted));
        }
        return object;
    }

    static Inputs read(JsonNode json, int pending) {
        var in = new StrictObject(json, PLACE);
        var answers = new TreeMap<String, Answer>();
        in.node("answers").properties().forEach(each -> answers.put(each.getKey(), answer(each.getValue())));
        var titles = new TreeMap<Long, String>();
        var titled = new StrictObject(in.node("titles"), PLACE);
        in.node("titles").propertyNames().forEach(index -> titles.put(index(index), titled.text(index)));
        var inputs = new Inputs(
                new Letterhead(
                        in.text("superior"),
                        in.text("basis"),
                        in.text("basis_no"),
                        in.optional(BODY).map(IssuingBody::read).orElse(null),
                        in.optional(TEMPLATE).map(UsedTemplate::read).orElse(null)),
                despite(in),
                day(in, "date"),
                in.text("bundle"),
                pending,
                answers,
                titles,
                in.optional(DECLARED).map(InputsJson::indices).orElseGet(TreeSet::new),
                in.optional("accepted").map(DriftJson::read).orElse(null));
        in.end();
        return inputs;
    }

    private static String despite(StrictObject in) {
        var why = in.optionalText(DESPITE);
        if (why.filter(String::isEmpty).isPresent()) {
            throw new MalformedEvidence(PLACE + ": " + DESPITE + " is empty");
        }
        return why.orElse("");
    }

    private static ObjectNode answer(Answer answer) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("narrative", answer.narrative())
                .put("reason", answer.reason())
                .put("confirmed", answer.confirmed());
        var override = answer.override();
        if (override != null) {
            object.set("override", override(override));
        }
        var measure = answer.measure();
        if (measure != null) {
            var written =
                    object.putObject("measure").put("action", measure.action()).put("owner", measure.owner());
            day(written, "due", measure.due());
        }
        UnitAnswerJson.write(object, answer);
        return object;
    }

    static ObjectNode override(Override override) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("given", override.given().code())
                .put("reason", override.reason());
    }

    private static Answer answer(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var answer = new Answer(
                in.text("narrative"),
                in.text("reason"),
                in.flag("confirmed"),
                in.optional("override").map(InputsJson::readOverride).orElse(null),
                in.optional("measure").map(InputsJson::readMeasure).orElse(null),
                in.optional("numbers").map(UnitAnswerJson::numbers).orElse(null),
                in.optional("evidence").map(UnitAnswerJson::evidence).orElse(null),
                in.optionalText("not_applicable").orElse(""));
        in.end();
        return answer;
    }

    private static Override readOverride(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var given = Result.of(in.text("given")).orElseThrow(() -> new MalformedEvidence(PLACE + ": no such result"));
        var override = new Override(given, in.text("reason"));
        in.end();
        return override;
    }

    private static Measure readMeasure(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var measure = new Measure(in.text("action"), in.text("owner"), day(in, "due"));
        in.end();
        return measure;
    }

    static void day(ObjectNode object, String key, @Nullable LocalDate day) {
        if (day != null) {
            object.put(key, day.toString());
        }
    }

    static @Nullable LocalDate day(StrictObject in, String key) {
        var text = in.optionalText(key);
        if (text.isPresent() && !text.get().matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new MalformedEvidence(PLACE + ": " + key + " is no date");
        }
        return text.map(LocalDate::parse).orElse(null);
    }

    /** A list that isn't written as it is here is not the report's. */
    private static SortedSet<Long> indices(JsonNode list) {
        var indices = new TreeSet<Long>();
        for (var each : list) {
            if (!each.isIntegralNumber() || each.longValue() < 0 || !indices.add(each.longValue())) {
                throw new MalformedEvidence(PLACE + ": " + DECLARED + " holds what is no log index, or one twice");
            }
        }
        if (indices.isEmpty()) {
            throw new MalformedEvidence(PLACE + ": " + DECLARED + " is no list of log indices");
        }
        return indices;
    }

    private static long index(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedEvidence(PLACE + ": " + text + " is no log index");
        }
        return Long.parseLong(text);
    }
}
