package org.mingcha.evidence.draw;

import static org.mingcha.evidence.draw.DrawField.BORN_AT;
import static org.mingcha.evidence.draw.DrawField.DRAW;
import static org.mingcha.evidence.draw.DrawField.SECRET;
import static org.mingcha.evidence.draw.DrawField.SIDE;
import static org.mingcha.evidence.draw.DrawField.X;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/**
 * The facts of {@code draw.reveal}: a side's secret, or the public randomness.
 *
 * @param bornAt when the public randomness was published; null for a secret
 */
public record DrawReveal(
        long draw, String side, Hash value, @Nullable Instant bornAt) {
    public static final String INSPECTOR = "inspector";
    public static final String INSPECTED = "inspected";
    public static final String PUBLIC = "public";

    static final List<String> SIDES = List.of(INSPECTOR, INSPECTED);

    /** 64 lower-case hexadecimal digits are the 32 bytes themselves; of any other text the SHA-256 counts. */
    public static Hash randomness(String published) {
        return published.matches("[0-9a-f]{64}")
                ? Hash.ofHex(published)
                : Hashing.sha256(published.getBytes(StandardCharsets.UTF_8));
    }

    public Content content() {
        var number = Long.toString(draw);
        return bornAt == null
                ? new Content(Map.of(DRAW.code(), number, SIDE.code(), side, SECRET.code(), value.hex()))
                : new Content(Map.of(
                        DRAW.code(),
                        number,
                        SIDE.code(),
                        side,
                        X.code(),
                        value.hex(),
                        BORN_AT.code(),
                        Times.text(bornAt)));
    }

    public static DrawReveal of(Content facts) {
        var side = SIDE.in(facts);
        var isPublic = side.equals(PUBLIC);
        if (!isPublic && !SIDES.contains(side)) {
            throw new MalformedEvidence("A draw has no side " + side);
        }
        var shown = new DrawReveal(
                DRAW.in(facts, Long::parseLong),
                side,
                (isPublic ? X : SECRET).in(facts, Hash::ofHex),
                isPublic ? BORN_AT.in(facts, Times::parse) : null);
        DrawField.requireOnly(facts, shown.content().values().keySet());
        return shown;
    }
}
