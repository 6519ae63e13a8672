package org.mingcha.evidence.report;

import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.UnitDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * In whose name a report goes out, as one of the unit's descriptions says it; what that doesn't say is empty.
 *
 * @param index log index of the description
 * @param name full names, joined
 * @param signature how it signs (署名)
 * @param selfDesignation what it calls itself in the text (自称)
 * @param addressee to whom it reports (主送)
 */
public record IssuingBody(long index, String name, String signature, String selfDesignation, String addressee) {
    /** The matter of {@link UnitDescription#addressees} by which a report's addressee is found. */
    public static final String REPORT = "report";

    /** Between full names: the ideographic comma. */
    private static final String COMMA = "\u3001";

    private static final String NAME = "name";
    private static final String ADDRESSEE = "addressee";

    public static IssuingBody of(long index, UnitDescription description) {
        return new IssuingBody(
                index,
                String.join(COMMA, description.names()),
                description.signature(),
                description.selfDesignation(),
                description.addressees().getOrDefault(REPORT, ""));
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("index", index)
                .put(NAME, name)
                .put(UnitDescription.SIGNATURE, signature)
                .put(UnitDescription.SELF_DESIGNATION, selfDesignation)
                .put(ADDRESSEE, addressee);
    }

    static IssuingBody read(JsonNode json) {
        var in = new StrictObject(json, InputsJson.PLACE + ", body");
        var index = in.node("index");
        if (!index.isIntegralNumber() || index.longValue() < 0) {
            throw new MalformedEvidence(InputsJson.PLACE + ": the body has no log index");
        }
        var body = new IssuingBody(
                index.longValue(),
                in.text(NAME),
                in.text(UnitDescription.SIGNATURE),
                in.text(UnitDescription.SELF_DESIGNATION),
                in.text(ADDRESSEE));
        in.end();
        return body;
    }
}
