package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.report.Drift.Cause;
import org.mingcha.evidence.report.Drift.Change;
import org.mingcha.evidence.report.Drift.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A drift as it stands in a report and in a verifier's answer. */
public final class DriftJson {
    private static final String PLACE = "The report's accepted filing";

    private DriftJson() {}

    static ObjectNode write(Inputs.Accepted accepted) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("index", accepted.index()).put("on", accepted.on().toString());
        object.set("changes", changes(accepted.drift()));
        return object;
    }

    /** {@code [{"item","figure","was","now","causes":[{"kind","index","before"}]}]}. */
    public static ArrayNode changes(Drift drift) {
        var changes = JsonNodeFactory.instance.arrayNode();
        for (var change : drift.changes()) {
            var object = changes.addObject();
            object.put("item", change.item()).put("figure", change.figure());
            object.put("was", change.was()).put("now", change.now());
            var causes = object.putArray("causes");
            change.causes().forEach(cause -> {
                var each = causes.addObject().put("kind", cause.kind().code()).put("index", cause.index());
                var before = cause.before();
                if (before != null) {
                    each.put("before", before);
                }
            });
        }
        return changes;
    }

    static Inputs.Accepted read(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var on = in.text("on");
        if (!on.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new MalformedEvidence(PLACE + ": on is no date");
        }
        var accepted = new Inputs.Accepted(
                index(in.node("index")), LocalDate.parse(on), new Drift(in.list("changes", DriftJson::change)));
        in.end();
        return accepted;
    }

    private static Change change(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var change = new Change(
                in.text("item"), in.text("figure"), in.text("was"), in.text("now"), causes(in.node("causes")));
        in.end();
        return change;
    }

    private static List<Cause> causes(JsonNode list) {
        var causes = new ArrayList<Cause>();
        for (var each : list) {
            var in = new StrictObject(each, PLACE);
            var before = in.optional("before").map(DriftJson::index).orElse(null);
            causes.add(cause(in, before));
            in.end();
        }
        return causes;
    }

    private static Cause cause(StrictObject in, @Nullable Long before) {
        var kind = in.text("kind");
        for (var each : Kind.values()) {
            if (each.code().equals(kind)) {
                return new Cause(each, index(in.node("index")), before);
            }
        }
        throw new MalformedEvidence(PLACE + ": no such kind");
    }

    private static long index(JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new MalformedEvidence(PLACE + ": no log index");
        }
        return value.longValue();
    }
}
