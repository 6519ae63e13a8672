package org.mingcha.evidence.verify;

import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.Parts;
import tools.jackson.databind.JsonNode;

/**
 * What a report tells of its own records, computed anew.
 *
 * @param told {@code disclosed} of figures.json
 * @param ships whether its checklist is one that this program knows as coming with the product
 * @param between how many reports of the unit were issued between the figures and this one
 */
public record Disclosure(JsonNode told, boolean ships, long between) {
    /** Empty where the report's texts have no words for it. */
    static Optional<Disclosure> of(Dossier dossier, byte[] computed) {
        var told = CanonicalJson.parse(computed).path("disclosed");
        if (!told.isObject()) {
            return Optional.empty();
        }
        var sha256 = told.path("checklist").path("sha256").asString();
        return Optional.of(new Disclosure(told, ShippedDigests.hasChecklist(sha256), between(dossier)));
    }

    /** A line for each, as the check of the seal has read them. */
    private static long between(Dossier dossier) {
        var lines = 0L;
        for (var each : dossier.bytes(Parts.SEAL_BEFORE).orElse(new byte[0])) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }
}
