package org.mingcha.evidence.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingcha.tlog.Hash;

/**
 * Orders the rows of a stratum by HMAC-SHA-256(seed, stratum ‖ uint64 index): no modulo, no bias, and no row's place
 * depends on the order in which the others are looked at.
 */
public final class Ranking {
    private static final String HMAC = "HmacSHA256";

    private final Mac mac;

    public Ranking(Hash seed) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed.bytes(), HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no " + HMAC, e);
        }
    }

    /** Indexes of the stratum's rows, best rank first: the first {@code take} are drawn, the next are substitutes. */
    public List<Long> of(Stratum stratum) {
        var rows = new ArrayList<Ranked>();
        for (long index = stratum.first(); index < stratum.first() + stratum.size(); index++) {
            rows.add(new Ranked(value(stratum.code(), index), index));
        }
        rows.sort(Comparator.comparing(Ranked::value).thenComparing(Ranked::index));
        return rows.stream().map(Ranked::index).toList();
    }

    private Hash value(String stratum, long index) {
        mac.update(stratum.getBytes(StandardCharsets.UTF_8));
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
        return Hash.of(mac.doFinal());
    }

    private record Ranked(Hash value, Long index) {}
}
