package org.mingcha.inspection;

import org.mingcha.evidence.rule.Evaluation;
import tools.jackson.databind.JsonNode;

/**
 * A checklist answered for a unit and period from the records sealed so far.
 *
 * @param report canonical JSON, {@code mingcha-report/1}: every figure, its entries and every text
 */
public record SelfInspection(Inspect inspect, Evaluation evaluation, JsonNode report, byte[] bytes) {
    /** What a report says about an item: question, sentence, result_text, expectation. */
    public JsonNode texts(String item) {
        return report.path("texts").path("items").path(item);
    }
}
