package org.mingcha.evidence.draw;

import static org.mingcha.evidence.draw.DrawField.ALLOCATION;
import static org.mingcha.evidence.draw.DrawField.CHECKPOINT_ROOT;
import static org.mingcha.evidence.draw.DrawField.CHECKPOINT_SIZE;
import static org.mingcha.evidence.draw.DrawField.DRAW;
import static org.mingcha.evidence.draw.DrawField.FILTER;
import static org.mingcha.evidence.draw.DrawField.INSPECTED;
import static org.mingcha.evidence.draw.DrawField.INSPECTED_DIGEST;
import static org.mingcha.evidence.draw.DrawField.INSPECTOR_DIGEST;
import static org.mingcha.evidence.draw.DrawField.METHOD;
import static org.mingcha.evidence.draw.DrawField.OTHERS;
import static org.mingcha.evidence.draw.DrawField.REVEAL_BY;
import static org.mingcha.evidence.draw.DrawField.SAMPLE;
import static org.mingcha.evidence.draw.DrawField.SOURCE_SHA256;
import static org.mingcha.evidence.draw.DrawField.STRATA;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/**
 * The facts of {@code draw.commit} without the sealed set's size and root, which the log adds.
 *
 * @param checkpointSize entries in the log when the population was taken
 * @param strata {@code <stratum> <rows> <drawn>}, in the population's order
 * @param inspected code of the unit that speaks for the inspected side
 * @param source SHA-256 of the text that names where the public randomness will be read
 * @param others earlier draws over the same population: {@code <number> <state>}
 */
public record Terms(
        long draw,
        String method,
        long checkpointSize,
        Hash checkpointRoot,
        List<String> filter,
        Allocation allocation,
        long sample,
        List<String> strata,
        String inspected,
        Hash inspectorDigest,
        Hash inspectedDigest,
        Instant revealBy,
        Hash source,
        List<String> others) {
    /** The method of docs/spec/draw.md. */
    public static final String METHOD_VERSION = "1";

    public Terms {
        filter = List.copyOf(filter);
        strata = List.copyOf(strata);
        others = List.copyOf(others);
    }

    public static Hash sourceDigest(String source) {
        return Hashing.sha256(source.getBytes(StandardCharsets.UTF_8));
    }

    public Content content() {
        var facts = new TreeMap<String, Object>();
        facts.put(DRAW.code(), Long.toString(draw));
        facts.put(METHOD.code(), method);
        facts.put(CHECKPOINT_SIZE.code(), Long.toString(checkpointSize));
        facts.put(CHECKPOINT_ROOT.code(), checkpointRoot.hex());
        facts.put(FILTER.code(), filter);
        facts.put(ALLOCATION.code(), allocation.code());
        facts.put(SAMPLE.code(), Long.toString(sample));
        facts.put(STRATA.code(), strata);
        facts.put(INSPECTED.code(), inspected);
        facts.put(INSPECTOR_DIGEST.code(), inspectorDigest.hex());
        facts.put(INSPECTED_DIGEST.code(), inspectedDigest.hex());
        facts.put(REVEAL_BY.code(), Times.text(revealBy));
        facts.put(SOURCE_SHA256.code(), source.hex());
        facts.put(OTHERS.code(), others);
        return new Content(facts);
    }

    /** Reads what {@link #content()} wrote; the set's size and root may stand beside it. */
    public static Terms of(Content facts) {
        var terms = new Terms(
                DRAW.in(facts, Long::parseLong),
                METHOD.in(facts),
                CHECKPOINT_SIZE.in(facts, Long::parseLong),
                CHECKPOINT_ROOT.in(facts, Hash::ofHex),
                facts.all(FILTER.code()),
                allocation(facts),
                SAMPLE.in(facts, Long::parseLong),
                facts.all(STRATA.code()),
                INSPECTED.in(facts),
                INSPECTOR_DIGEST.in(facts, Hash::ofHex),
                INSPECTED_DIGEST.in(facts, Hash::ofHex),
                REVEAL_BY.in(facts, Times::parse),
                SOURCE_SHA256.in(facts, Hash::ofHex),
                facts.all(OTHERS.code()));
        var known = new TreeMap<String, Object>(terms.content().values());
        known.putAll(Map.of("set_size", "", "set_root", ""));
        DrawField.requireOnly(facts, known.keySet());
        return terms;
    }

    Hash digest(String side) {
        return side.equals(DrawReveal.INSPECTOR) ? inspectorDigest : inspectedDigest;
    }

    private static Allocation allocation(Content facts) {
        return Allocation.of(ALLOCATION.in(facts))
                .orElseThrow(() -> new MalformedEvidence("A draw's facts name no known allocation"));
    }
}
