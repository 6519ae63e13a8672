package org.mingcha.evidence.report;

import java.time.YearMonth;
import java.util.List;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.report.Disclosed.Amendment;
import org.mingcha.evidence.report.Disclosed.Fate;
import org.mingcha.evidence.rule.Declaration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code disclosed} of a report. */
final class DisclosedJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DisclosedJson() {}

    static ObjectNode write(Disclosed disclosed, Scene scene) {
        var object = NODES.objectNode();
        object.putObject("checklist")
                .put("sha256", disclosed.sha256())
                .put("title", scene.evaluation().checklist().title());
        disclosed.earlier().forEach(object.putArray("earlier")::add);
        object.set("declared", DeclaredCounts.of(scene.inputs()).toJson());
        var records = object.putArray("records");
        disclosed.records().forEach(each -> {
            var line = records.addObject().put("register", each.register());
            line.set("own", fate(each.own()));
            line.set("below", fate(each.below()));
        });
        var amended = object.putArray("amended");
        disclosed.amended().forEach(each -> amended.add(amendment(each)));
        cover(disclosed, object.putArray("cover"));
        if (!disclosed.declarations().isEmpty()) {
            declarations(disclosed, object.putArray("declarations"));
        }
        var sets = object.putArray("sets");
        disclosed
                .sets()
                .forEach(each -> sets.addObject()
                        .put("leaf", each.leaf())
                        .put("size", each.size())
                        .put("root", each.root().hex()));
        return object;
    }

    private static void cover(Disclosed disclosed, ArrayNode cover) {
        disclosed.cover().forEach(each -> {
            var line = cover.addObject().put("item", each.item()).put("figure", each.figure());
            months(line.putArray("nil"), each.nil());
            months(line.putArray("single"), each.single());
        });
    }

    private static void declarations(Disclosed disclosed, ArrayNode declarations) {
        disclosed
                .declarations()
                .forEach(each -> declaration(declarations.addObject(), each)
                        .put("on", each.on().toString())
                        .put("contradicted", each.contradicted()));
    }

    /** What every mention of a declaration says. */
    static ObjectNode declaration(ObjectNode object, Declaration declaration) {
        return object.put("index", declaration.index())
                .put("register", declaration.register())
                .put("from", declaration.from().toString())
                .put("until", declaration.until().toString())
                .put("because", declaration.because());
    }

    private static ObjectNode fate(Fate fate) {
        return NODES.objectNode()
                .put("entries", fate.entries())
                .put("withdrawn", fate.withdrawn())
                .put("sent_back", fate.sentBack())
                .put("drill", fate.drill())
                .put("late", fate.late());
    }

    private static ObjectNode amendment(Amendment amendment) {
        var object = NODES.objectNode();
        object.put("index", amendment.index())
                .put("before", amendment.before())
                .put("entry", amendment.entry())
                .put("unit", amendment.unit())
                .put("register", amendment.register())
                .put("on", amendment.on().toString());
        var fields = object.putArray("fields");
        amendment.fields().forEach((name, change) -> {
            var field = fields.addObject().put("field", name);
            field.set("was", value(change.was()));
            field.set("now", value(change.now()));
        });
        return object;
    }

    /** As the facts hold it; null where they don't. */
    private static JsonNode value(Content one) {
        for (var value : one.values().values()) {
            return switch (value) {
                case Boolean flag -> NODES.booleanNode(flag);
                case List<?> list -> {
                    var array = NODES.arrayNode();
                    list.forEach(each -> array.add(each.toString()));
                    yield array;
                }
                default -> NODES.stringNode(value.toString());
            };
        }
        return NODES.nullNode();
    }

    static void months(ArrayNode list, List<YearMonth> months) {
        months.forEach(each -> list.add(each.toString()));
    }
}
