package org.mingcha.evidence.bundle;

import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import tools.jackson.databind.JsonNode;

/**
 * What a report is asked to answer.
 *
 * @param checklist the published checklist, canonical JSON read
 * @param inputs what people add beside the facts, as {@code figures.json} holds it
 */
public record Inquiry(
        String unit, String period, Limits limits, JsonNode checklist, Registers registers, JsonNode inputs) {}
