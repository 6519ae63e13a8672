package org.mingcha.evidence.bundle;

import org.mingcha.evidence.register.Limits;
import tools.jackson.databind.JsonNode;

/**
 * The bundle to be made.
 *
 * @param checklist id and version of a published checklist, {@code town-online-work@1}
 * @param citations how the documents cite
 * @param inputs what people add beside the facts
 */
public record BundleRequest(
        String unit, String checklist, String period, Limits limits, String citations, JsonNode inputs) {}
