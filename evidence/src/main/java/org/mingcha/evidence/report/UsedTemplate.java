package org.mingcha.evidence.report;

import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The unit's own template by which a report goes.
 *
 * @param index log index of its publication
 * @param reference id and version
 */
public record UsedTemplate(long index, String reference) {
    private static final String INDEX = "index";
    private static final String REFERENCE = "reference";

    ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put(INDEX, index).put(REFERENCE, reference);
    }

    static UsedTemplate read(JsonNode json) {
        var in = new StrictObject(json, InputsJson.PLACE + ", template");
        var number = in.node(INDEX);
        if (!number.isIntegralNumber() || number.longValue() < 0) {
            throw new MalformedEvidence(InputsJson.PLACE + ": the template has no log index");
        }
        var template = new UsedTemplate(number.longValue(), in.text(REFERENCE));
        in.end();
        return template;
    }
}
