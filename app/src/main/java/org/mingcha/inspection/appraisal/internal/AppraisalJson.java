package org.mingcha.inspection.appraisal.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.report.Drift;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.appraisal.Point;
import org.mingcha.inspection.appraisal.PublishedFormula;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An appraisal as {@code mingcha-appraisal/1} (docs/spec/appraisal.md). */
public final class AppraisalJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AppraisalJson() {}

    public static byte[] bytes(Appraisal appraisal, PublishedFormula formula) {
        return CanonicalJson.of(node(appraisal, formula));
    }

    private static ObjectNode node(Appraisal appraisal, PublishedFormula formula) {
        var node = NODES.objectNode()
                .put("format", "mingcha-appraisal/1")
                .put("unit", appraisal.unit())
                .put("year", Integer.toString(appraisal.year()))
                .put("points", appraisal.points().toPlainString())
                .put("attainable", appraisal.attainable());
        node.set("formula", formula(formula));
        var parts = node.putArray("parts");
        appraisal.parts().forEach(part -> parts.add(part(part)));
        return node;
    }

    private static ObjectNode formula(PublishedFormula formula) {
        var node = NODES.objectNode()
                .put("id", formula.formula().id())
                .put("version", formula.formula().version())
                .put("sha256", formula.sha256());
        return index(node, formula.index());
    }

    private static ObjectNode part(Part part) {
        var node = NODES.objectNode()
                .put("id", part.component().id())
                .put("of", part.component().of().code())
                .put("weight", part.component().weight())
                .put("standing", part.standing().code())
                .put("points", part.points().toPlainString())
                .put("attainable", part.attainable());
        var lines = node.putArray("lines");
        part.lines().forEach(line -> lines.add(line(line)));
        return node;
    }

    private static ObjectNode line(Point line) {
        var node = switch (line) {
            case Point.OfItem item -> item(item);
            case Point.OfFinding finding -> finding(finding);
            case Point.OfReturns returns -> returns(returns);
        };
        node.put("points", line.points().toPlainString())
                .put("out_of", line.outOf().toPlainString());
        return index(node, line.index());
    }

    private static ObjectNode item(Point.OfItem item) {
        var given = item.given();
        var node = NODES.objectNode()
                .put("assessment", item.assessment().value())
                .put("checklist", item.checklist())
                .put("item", item.item())
                .put("weight", item.weight())
                .put("result", item.result().code())
                .put("override", given == null ? null : given.code())
                .put("drawn", item.drawn());
        node.set("drift", drift(item.drift()));
        return node;
    }

    private static ArrayNode drift(List<Drift.Change> changes) {
        var array = NODES.arrayNode();
        changes.forEach(change -> array.add(NODES.objectNode()
                .put("figure", change.figure())
                .put("was", change.was())
                .put("now", change.now())));
        return array;
    }

    private static ObjectNode finding(Point.OfFinding finding) {
        var rectified = finding.rectifiedOn();
        return NODES.objectNode()
                .put("finding", finding.finding().value())
                .put("due_on", finding.dueOn().toString())
                .put("rectified_on", rectified == null ? null : rectified.toString())
                .put("in_time", finding.inTime());
    }

    private static ObjectNode returns(Point.OfReturns returns) {
        var node = NODES.objectNode()
                .put("return", returns.returnId())
                .put("expected", returns.expected())
                .put("on_time", returns.onTime());
        var entries = node.putArray("entries");
        returns.entries().forEach(entries::add);
        return node;
    }

    private static ObjectNode index(ObjectNode node, @Nullable Long index) {
        return index == null ? node.putNull("index") : node.put("index", index);
    }
}
