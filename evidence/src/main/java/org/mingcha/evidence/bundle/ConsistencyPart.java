package org.mingcha.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;

/** {@code seal/consistency}: what shows that C1 goes on from C0, a hash in hexadecimal digits a line. */
public record ConsistencyPart(List<Hash> hashes) {
    public ConsistencyPart {
        hashes = List.copyOf(hashes);
    }

    byte[] toBytes() {
        return hashes.stream()
                .map(hash -> hash.hex() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Refuses whatever {@link #toBytes()} would not have written. */
    public static ConsistencyPart parse(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.US_ASCII).lines();
        var part = new ConsistencyPart(lines.map(Hash::ofHex).toList());
        if (!Arrays.equals(part.toBytes(), bytes)) {
            throw new MalformedEvidence("no hash in hexadecimal digits a line");
        }
        return part;
    }
}
