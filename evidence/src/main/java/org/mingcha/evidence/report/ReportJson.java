package org.mingcha.evidence.report;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.Figure.Value;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Semantics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree of {@code mingcha-report/1}. */
final class ReportJson {
    static final String FORMAT = "mingcha-report/1";
    /** As leaves write it. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Scene scene;

    ReportJson(Scene scene) {
        this.scene = scene;
    }

    ObjectNode object() {
        var evaluation = scene.evaluation();
        var object = NODES.objectNode();
        object.put("format", FORMAT);
        if (evaluation.semantics() != Semantics.FIRST) {
            object.put("semantics", evaluation.semantics().code());
        }
        object.put("unit", evaluation.unit().code());
        object.put("unit_name", evaluation.unit().name());
        object.put("checklist", evaluation.checklist().reference());
        object.put("period", evaluation.period().code());
        object.put("computed_at", TIME.format(evaluation.seal().at()));
        object.put("checkpoint", evaluation.seal().note());
        object.put("prefilled_share", evaluation.prefilledShare().toPlainString());
        object.put("pending", scene.inputs().pending());
        object.set("inputs", InputsJson.write(scene.inputs()));
        if (!scene.grounds().equals(Grounds.NONE)) {
            object.set("grounds", scene.grounds().toJson());
        }
        object.set("items", list(evaluation.items().stream().map(this::item).toList()));
        object.set(
                "annex",
                list(evaluation.annex().stream().map(ReportJson::figure).toList()));
        missing(object);
        scene.disclosed().ifPresent(told -> object.set("disclosed", DisclosedJson.write(told, scene)));
        object.set("texts", texts());
        return object;
    }

    private void missing(ObjectNode object) {
        var readiness = new Readiness(scene);
        if (scene.book().hasGate() && !readiness.isReady()) {
            object.set("missing", readiness.toJson());
        }
    }

    /** The items and what a report says about each: all that an assessment shows, for a fraction of the work. */
    ObjectNode itemsAlone() {
        var object = NODES.objectNode();
        object.set(
                "items",
                list(scene.evaluation().items().stream().map(this::item).toList()));
        var texts = object.putObject("texts").putObject("items");
        scene.evaluation().items().forEach(item -> texts.set(item.item().id(), itemTexts(item)));
        return object;
    }

    private ObjectNode item(ItemResult item) {
        var words = new ItemWords(scene, item);
        var object = NODES.objectNode();
        object.put("id", item.item().id());
        object.put("result", item.result().code());
        var override = scene.answer(item).override();
        object.set("override", override == null ? NODES.nullNode() : InputsJson.override(override));
        object.set(
                "figures", list(item.figures().stream().map(ReportJson::figure).toList()));
        object.put("sentence", words.bare().text());
        if (!item.lacks().isEmpty()) {
            object.put("missing", words.missing());
        }
        if (!item.declared().isEmpty()) {
            var declared = object.putArray("declared");
            item.declared()
                    .forEach(each -> DisclosedJson.months(
                            DisclosedJson.declaration(declared.addObject(), each.declaration())
                                    .putArray("months"),
                            each.months()));
        }
        return object;
    }

    private static ObjectNode figure(Figure figure) {
        var object = NODES.objectNode();
        object.put("name", figure.name());
        object.set("value", value(figure.value()));
        object.put("unit", figure.unit().code());
        var entries = object.putArray("entries");
        figure.entries().forEach(entries::add);
        object.put("late", figure.late());
        if (!figure.marks().isEmpty()) {
            var marks = object.putObject("marks");
            figure.marks().forEach((kind, count) -> marks.put(kind.name().toLowerCase(Locale.ROOT), count));
        }
        return object;
    }

    /** A JSON integer where it is one that a double holds; else a decimal string. */
    private static JsonNode value(Value value) {
        return switch (value) {
            case Value.NotComputable _ -> NODES.nullNode();
            case Value.Words(var text) -> NODES.stringNode(text);
            case Value.Number(var number) ->
                isSmallInteger(number)
                        ? NODES.numberNode(number.longValueExact())
                        : NODES.stringNode(Orthography.plain(number));
        };
    }

    private static boolean isSmallInteger(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.abs().precision() - number.scale() <= 15;
    }

    private ObjectNode texts() {
        var object = NODES.objectNode();
        object.put("lang", scene.language().tag());
        var annexes = new Annexes(scene).blocks();
        object.set("list", new ListLayout(scene, annexes).blocks());
        object.set("narrative", new NarrativeLayout(scene, annexes).blocks());
        var items = object.putObject("items");
        scene.evaluation().items().forEach(item -> items.set(item.item().id(), itemTexts(item)));
        return object;
    }

    private ObjectNode itemTexts(ItemResult item) {
        var words = new ItemWords(scene, item);
        var full = words.full();
        var object = NODES.objectNode();
        object.put("question", item.item().question());
        object.put("sentence", full.text());
        object.set("runs", full.json());
        object.put("result_text", scene.result(item.result()));
        object.put("expectation", words.expectation());
        return object;
    }

    private static ArrayNode list(List<? extends JsonNode> nodes) {
        return NODES.arrayNode().addAll(nodes.stream().collect(Collectors.<JsonNode>toList()));
    }
}
