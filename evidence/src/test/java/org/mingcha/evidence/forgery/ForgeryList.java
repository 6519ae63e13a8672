package org.mingcha.evidence.forgery;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.tlog.NoteSigner;

/** Bundles of one county, each with a lie in it, by the lie's name. */
abstract class ForgeryList {
    static final String CHAIN = "chain/" + BundleWorld.TOWN;
    static final Instant JULY = Instant.parse("2025-07-01T02:00:00Z");
    static final Map<String, Object> INCIDENT = Map.of("title", "网页篡改", "severity", "一般", "outcome", "已处置");
    static final String ORIGIN = "qingxi.invalid/log";
    static final NoteSigner KEY = NoteSigner.generate(ORIGIN, new SecureRandom());
    static final String COUNT = "\"late\":0,\"name\":\"count\",\"unit\":\"times\",\"value\":12";
    static final BundleWorld FOUNDED = BundleWorld.of(new MemoryLog(KEY));
    static final byte[] HONEST = world().bundle();

    private final List<Forgery> all = new ArrayList<>();

    List<Forgery> all() {
        return List.copyOf(all);
    }

    void put(String name, byte[] zip) {
        put(name, Forgery.DOES_NOT_HOLD, zip);
    }

    void put(String name, int exit, byte[] zip) {
        all.add(new Forgery(name, exit, zip));
    }

    /** The same county each time, before its report. */
    static BundleWorld world() {
        return FOUNDED.over(FOUNDED.log().without(each -> false));
    }

    void world(String name, Consumer<BundleWorld> lie) {
        var world = world();
        lie.accept(world);
        put(name, world.bundle());
    }

    /** The bundle's part changed and the change sealed by whoever holds the key. */
    void sealed(String name, String part, UnaryOperator<String> change) {
        var forger = Forger.of(HONEST);
        var before = new String(forger.part(part), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalStateException(name + " changes nothing in " + part);
        }
        sealedIfPossible(name, forger.put(part, after.getBytes(StandardCharsets.UTF_8)), world());
    }

    /** Changed as it lies there, the seal as it was. */
    void plain(String name, String part, UnaryOperator<String> change) {
        var forger = Forger.of(HONEST);
        var after = change.apply(new String(forger.part(part), StandardCharsets.UTF_8));
        put(name, forger.put(part, after.getBytes(StandardCharsets.UTF_8)).zip());
    }

    static UnaryOperator<String> edit(String from, String to) {
        return text -> {
            if (!text.contains(from)) {
                throw new IllegalStateException("no " + from);
            }
            return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        };
    }

    void sealedIfPossible(String name, Forger forger, BundleWorld world) {
        try {
            put(name, forger.sealedBy(world));
        } catch (MalformedEvidence | IllegalArgumentException ours) {
            put(name, forger.zip()); // our own writer refuses to write it
        }
    }

    static String withoutLine(String text, int line) {
        var lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        lines.remove(line);
        return String.join("", lines);
    }
}
