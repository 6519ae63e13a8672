package org.mingcha.evidence.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/**
 * Everything that the seed is made of. The parts after the origin have one length, so none can be read as another.
 *
 * @param root of the population's checkpoint
 * @param commit leaf hash of {@code draw.commit}
 * @param inspector secret of the inspecting side; zeros where it stayed silent
 * @param inspected secret of the inspected side; zeros where it stayed silent
 * @param x the public randomness
 */
public record Seed(String origin, Hash root, Hash commit, Hash inspector, Hash inspected, Hash x) {
    private static final String PURPOSE = "/draw/v1";

    public Hash hash() {
        var out = new ByteArrayOutputStream();
        out.writeBytes((origin + PURPOSE).getBytes(StandardCharsets.UTF_8));
        out.write(0);
        for (var part : new Hash[] {root, commit, inspector, inspected, x}) {
            out.writeBytes(part.bytes());
        }
        return Hashing.sha256(out.toByteArray());
    }
}
