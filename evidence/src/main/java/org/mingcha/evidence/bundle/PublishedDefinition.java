package org.mingcha.evidence.bundle;

import java.util.Map;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;

/**
 * The facts of {@code checklist.published} and {@code registers.published}.
 *
 * @param id the checklist's id; {@code registers}
 * @param sha256 of the canonical bytes that were published
 */
public record PublishedDefinition(String id, String version, Hash sha256) {
    /** The id under which the registers are published. */
    public static final String REGISTERS = "registers";

    public Content content() {
        return new Content(Map.of("id", id, "version", version, "sha256", sha256.hex()));
    }

    /** {@code town-online-work@1}. */
    public String reference() {
        return id + "@" + version;
    }

    public static PublishedDefinition of(Content facts) {
        try {
            return new PublishedDefinition(
                    text(facts, "id"), text(facts, "version"), Hash.ofHex(text(facts, "sha256")));
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("A publication holds no hash where one belongs", e);
        }
    }

    private static String text(Content facts, String name) {
        return facts.text(name).orElseThrow(() -> new MalformedEvidence("A publication lacks " + name));
    }
}
