package org.mingcha.evidence;

import org.mingcha.tlog.Hash;
import tools.jackson.databind.node.JsonNodeFactory;

/** A content together with the salt that its commitment used: what opens the commitment to whoever holds it. */
public record Opening(Hash salt, Content content) {
    public Hash commitment(String origin) {
        return Commitment.of(origin, salt.bytes(), content);
    }

    /** Canonical: {@code facts/<index>.json} of a bundle. */
    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        object.set("content", CanonicalJson.node(content));
        return CanonicalJson.of(object.put("salt", salt.hex()));
    }

    public static Opening fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), "An opened content");
        var opening = new Opening(in.hash("salt"), CanonicalJson.content(in.node("content")));
        in.end();
        return opening;
    }
}
