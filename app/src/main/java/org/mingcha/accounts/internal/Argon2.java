package org.mingcha.accounts.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the usual notation, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Works in memory that it keeps: 19 MiB
 * made anew for each hash were what the collector had to move, whenever it came in the middle of one, and in the end all
 * that filled the heap.
 */
final class Argon2 {
    private static final Pattern NOTATION = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final HashCost cost;
    private final Argon2BytesGenerator.BlockPool memory;

    Argon2(HashCost cost) {
        this.cost = cost;
        this.memory = new Argon2BytesGenerator.FixedBlockPool(cost.memoryKib() + 8);
    }

    @SuppressWarnings("ArrayRecordComponent") // read from a text, never compared
    private record Stored(HashCost cost, int lanes, byte[] salt, byte[] hash) {
        String text() {
            var text = Base64.getEncoder().withoutPadding();
            return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                    .formatted(
                            cost.memoryKib(),
                            cost.passes(),
                            lanes,
                            text.encodeToString(salt),
                            text.encodeToString(hash));
        }
    }

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Stored(cost, LANES, salt, bytes(password, new Stored(cost, LANES, salt, new byte[HASH_BYTES])))
                .text();
    }

    /** Costs what others cost and is no password's: made of nothing but zeros, not by hashing. */
    String ofNobody() {
        return new Stored(cost, LANES, new byte[SALT_BYTES], new byte[HASH_BYTES]).text();
    }

    boolean matches(String password, String hash) {
        return stored(hash)
                .filter(stored -> MessageDigest.isEqual(stored.hash, bytes(password, stored)))
                .isPresent();
    }

    /** Whether it was made when less was asked for. */
    boolean isOutdated(String hash) {
        return stored(hash)
                .filter(stored -> stored.cost.memoryKib() < cost.memoryKib() || stored.cost.passes() < cost.passes())
                .isPresent();
    }

    private byte[] bytes(String password, Stored like) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(like.cost.memoryKib())
                .withIterations(like.cost.passes())
                .withParallelism(like.lanes)
                .withSalt(like.salt)
                .withBlockPool(memory)
                .build());
        var made = new byte[like.hash.length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), made);
        return made;
    }

    private static Optional<Stored> stored(String hash) {
        var found = NOTATION.matcher(hash);
        if (!found.matches()) return Optional.empty();
        var cost = new HashCost(number(found.group(1)), number(found.group(2)));
        return Optional.of(new Stored(cost, number(found.group(3)), decoded(found.group(4)), decoded(found.group(5))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
