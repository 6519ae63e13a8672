package org.mingcha.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One entry of the log (docs/spec/leaf.md): it says who acted when, and commits to the contents without showing them.
 *
 * @param version the form in which it was sealed and is written again
 * @param unit code of the unit, {@code CN} for what concerns no single one
 * @param useq the unit's leaves in log order, from 1 without a gap
 * @param prev leaf hash of the unit's leaf before; zeros for the first
 * @param facts commitment to what rules may read
 * @param text commitment to all else
 * @param evidence commitments to the evidence files
 * @param register the version of the register in which this version of an entry is written; null for every other act, and
 *     in the first form
 */
public record Leaf(
        LeafVersion version,
        LeafType type,
        String unit,
        long useq,
        Hash prev,
        LocalDate happenedOn,
        Instant recordedAt,
        String role,
        Hash facts,
        Hash text,
        List<Hash> evidence,
        @Nullable Target target,
        boolean drill,
        @Nullable String register) {
    /** A leaf stays below this many bytes: refused where an entry is handed in, never when it is sequenced. */
    public static final int MOST_BYTES = 2048;

    public static final Hash NO_PREVIOUS = new Hash(0, 0, 0, 0);

    private static final Pattern CODE = Pattern.compile("CN|OP|[0-9]{2,12}");
    private static final Pattern REGISTER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public Leaf {
        evidence = List.copyOf(evidence);
        if (useq < 1 || (useq == 1) != prev.equals(NO_PREVIOUS)) {
            throw new MalformedEvidence("A leaf has a unit's number from 1, and a predecessor except for the first");
        }
        if (recordedAt.getNano() % 1_000_000 != 0) {
            throw new MalformedEvidence("A leaf is recorded at a whole millisecond");
        }
        if (version == LeafVersion.V1 ? register != null : type.register().isPresent() != isRegister(register)) {
            throw new MalformedEvidence("The version of a register stands in the leaves of entries, and there only");
        }
    }

    /** The earlier leaf that this one concerns. */
    public record Target(long index, Hash hash) {}

    /** The canonical bytes: what the log holds and hashes. */
    public byte[] bytes() {
        var leaf = JsonNodeFactory.instance.objectNode();
        leaf.put("v", version.code()).put("type", type.code()).put("unit", unit);
        leaf.put("useq", Long.toString(useq)).put("prev", prev.hex());
        leaf.put("happened_on", happenedOn.toString()).put("recorded_at", INSTANT.format(recordedAt));
        leaf.put("role", role).put("facts", facts.hex()).put("text", text.hex()).put("drill", drill);
        var files = leaf.putArray("evidence");
        evidence.forEach(each -> files.add(each.hex()));
        if (target == null) {
            leaf.putNull("target");
        } else {
            leaf.putObject("target").put("index", Long.toString(target.index)).put("hash", target.hash.hex());
        }
        if (version != LeafVersion.V1) {
            leaf.put("register", register);
        }
        return CanonicalJson.of(leaf);
    }

    /** The RFC 6962 leaf hash. */
    public Hash hash() {
        return Hashing.leaf(bytes());
    }

    /** Refuses whatever {@link #bytes()} would not have written. */
    public static Leaf parse(byte[] bytes) {
        var in = new StrictObject(CanonicalJson.parseCanonical(bytes), "The leaf");
        var leaf = new Leaf(
                LeafVersion.of(in.text("v")),
                new LeafType(in.text("type")),
                unit(in.text("unit")),
                in.number("useq"),
                in.hash("prev"),
                day(in.text("happened_on")),
                instant(in.text("recorded_at")),
                in.text("role"),
                in.hash("facts"),
                in.hash("text"),
                in.hashes("evidence"),
                target(in),
                in.flag("drill"),
                in.optionalText("register").orElse(null));
        in.end();
        if (!java.util.Arrays.equals(leaf.bytes(), bytes)) {
            throw new MalformedEvidence("The leaf lacks a field");
        }
        return leaf;
    }

    private static @Nullable Target target(StrictObject leaf) {
        var node = leaf.optional("target");
        if (node.isEmpty()) {
            return null;
        }
        var in = new StrictObject(node.get(), "The leaf's target");
        var target = new Target(in.number("index"), in.hash("hash"));
        in.end();
        return target;
    }

    private static boolean isRegister(@Nullable String version) {
        if (version != null && !REGISTER.matcher(version).matches()) {
            throw new MalformedEvidence("The leaf's register has no possible version");
        }
        return version != null;
    }

    private static String unit(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new MalformedEvidence("The leaf's unit has no possible code");
        }
        return code;
    }

    private static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new MalformedEvidence("The leaf's happened_on is no day", e);
        }
        throw new MalformedEvidence("The leaf's happened_on is no day");
    }

    private static Instant instant(String text) {
        try {
            return Instant.from(INSTANT.parse(text));
        } catch (DateTimeException e) {
            throw new MalformedEvidence("The leaf's recorded_at is no time", e);
        }
    }
}
