package org.mingcha.evidence.bundle;

import java.util.List;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.StrictObject;
import org.mingcha.tlog.Hash;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code inclusion.json}: one proof that every leaf of every chain stands at its index under C0.
 *
 * @param hashes of {@link org.mingcha.tlog.MultiProofs}
 * @param note C0, byte for byte
 */
public record Inclusion(List<Hash> hashes, String note) {
    public Inclusion {
        hashes = List.copyOf(hashes);
    }

    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        var list = object.putArray("hashes");
        hashes.forEach(hash -> list.add(hash.hex()));
        return CanonicalJson.of(object.put("note", note));
    }

    public static Inclusion fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), PartNames.INCLUSION);
        in.node("hashes");
        var inclusion = new Inclusion(in.hashes("hashes"), in.text("note"));
        in.end();
        return inclusion;
    }
}
