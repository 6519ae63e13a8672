package org.mingcha.evidence.draw;

import java.nio.charset.StandardCharsets;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One leaf of a draw with what proves it.
 *
 * @param facts its opened facts
 * @param proof its tlog-proof
 */
public record SealedStep(Leaf leaf, Opening facts, String proof) {
    JsonNode node() {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("leaf", new String(leaf.bytes(), StandardCharsets.UTF_8)).put("proof", proof);
        object.set("facts", CanonicalJson.parse(facts.toJson()));
        return object;
    }

    static SealedStep of(JsonNode json) {
        var in = new StrictObject(json, "A sealed step of the draw");
        var step = new SealedStep(
                Leaf.parse(in.text("leaf").getBytes(StandardCharsets.UTF_8)),
                Opening.fromJson(CanonicalJson.of(in.node("facts"))),
                in.text("proof"));
        in.end();
        return step;
    }
}
