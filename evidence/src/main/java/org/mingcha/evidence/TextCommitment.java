package org.mingcha.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.tlog.Hash;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a leaf of the second form commits to as its text: a salted digest of each field, that of an absent one too.
 *
 * @param fields the digests by the fields' names
 */
public record TextCommitment(SortedMap<String, Hash> fields) {
    public TextCommitment {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The leaf's {@code text}. */
    public Hash hash(String origin) {
        return Commitment.ofText(origin, canonical());
    }

    /** Written at once: every record that is sealed comes by here. The map's order is that of canonical JSON. */
    private byte[] canonical() {
        var out = new StringBuilder();
        fields.forEach((field, digest) -> out.append(out.isEmpty() ? '{' : ',')
                .append(CanonicalJson.text(JsonNodeFactory.instance.stringNode(field)))
                .append(":\"")
                .append(digest.hex())
                .append('"'));
        return (out.isEmpty() ? "{}" : out + "}").getBytes(StandardCharsets.UTF_8);
    }

    ObjectNode json() {
        var object = JsonNodeFactory.instance.objectNode();
        fields.forEach((field, digest) -> object.put(field, digest.hex()));
        return object;
    }
}
