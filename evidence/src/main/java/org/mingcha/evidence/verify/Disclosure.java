package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;

/**
 * What is to be known of a bundle beside the checks: no fault.
 *
 * @param told {@code disclosed} of figures.json, computed anew; missing where the report's texts have no words for it
 * @param title of the checklist
 * @param sha256 of the checklist, in hexadecimal digits
 * @param ships whether the checklist is one that this program knows as coming with the product
 * @param unshipped the parts with texts, rules and registers that are none of those, by name
 * @param between how many reports of the unit were issued between the figures and this one
 */
public record Disclosure(
        JsonNode told, String title, String sha256, boolean ships, List<String> unshipped, long between) {
    public Disclosure {
        unshipped = List.copyOf(unshipped);
    }

    /** Empty for a bundle of the former format. */
    static Optional<Disclosure> of(Dossier dossier, byte[] computed) {
        if (dossier.manifest().form().isFormer()) {
            return Optional.empty();
        }
        var told = CanonicalJson.parse(computed).path("disclosed");
        byte[] checklist = dossier.bytes(PartNames.CHECKLIST).orElse(new byte[0]);
        return Optional.of(new Disclosure(
                told,
                CanonicalJson.parse(checklist).path("title").asString(""),
                Hashing.sha256(checklist).hex(),
                ShippedDigests.has(checklist),
                unshipped(dossier),
                between(dossier)));
    }

    private static List<String> unshipped(Dossier dossier) {
        return Stream.of(PartNames.REGISTER, PartNames.RULES, PartNames.TEXTS)
                .flatMap(prefix -> dossier.names(prefix).stream())
                .filter(name -> !ShippedDigests.has(dossier.bytes(name).orElseThrow()))
                .toList();
    }

    /** A line for each, as the check of the seal has read them. */
    private static long between(Dossier dossier) {
        var lines = 0L;
        for (var each : dossier.bytes(PartNames.SEAL_BEFORE).orElse(new byte[0])) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }
}
