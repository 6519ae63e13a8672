package org.mingcha.evidence.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.FoundInLog;
import org.mingcha.evidence.bundle.PaperBundle;
import org.mingcha.evidence.bundle.PaperForger;

/**
 * A paper whose values are read by steps taken at random. Half of them say what is found, so that the maker proves them; the
 * others are changed afterwards, or name another place.
 */
public final class RandomSheet {
    private static final List<String> STEPS = List.of(
            "size",
            "at 0",
            "at 1",
            "at 7",
            "at 01",
            "join list.and",
            "join nothing",
            "spaced",
            "key report",
            "key",
            "clause",
            "day",
            "year",
            "time",
            "after found_at",
            "after due_on",
            "after nothing",
            "period",
            "word finding.level.",
            "word verdict.",
            "word return.nil.",
            "drop 1",
            "drop 3",
            "drop 400",
            "drop 0",
            "you",
            "member title",
            "member issuer",
            "nothing");
    private static final List<String> FACTS = List.of(
            "level",
            "due_on",
            "found_at",
            "authority_at",
            "closed_on",
            "period",
            "nil",
            "verdict",
            "edition",
            "state",
            "none");
    private static final List<String> TEXTS = List.of("said", "owner", "facts", "sources", "title", "cause", "none");
    private static final List<String> BODY =
            List.of("names", "signature", "self_designation", "addressees", "number_series");
    private static final List<String> PATHS = List.of("title", "id", "version", "items", "work");

    private final ComposedPaper paper;
    private final Random random;
    private final SortedMap<String, byte[]> documents;

    public RandomSheet(ComposedPaper paper, Random random) {
        this(paper, random, Map.of());
    }

    /** @param documents parts of each bundle; who compares documents refuses what no renderer has made */
    public RandomSheet(ComposedPaper paper, Random random, Map<String, byte[]> documents) {
        this.paper = paper;
        this.random = random;
        this.documents = new TreeMap<>(documents);
    }

    public byte[] bundle() {
        var values = new ArrayList<PaperRun>();
        for (var i = 0; i < 1 + random.nextInt(6); i++) {
            var from = provenance();
            values.add(new PaperRun.Value(
                    "value/" + i, found(from), random.nextBoolean() ? null : List.of(paper.first), from));
        }
        var bundle =
                PaperBundle.of(paper.log, sheet(values), ComposedPaper.ZONE).with("2", documents);
        return random.nextInt(3) == 0 ? changed(bundle) : bundle;
    }

    /** What a maker finds there; where it finds nothing it declares the words. */
    private String found(ValueSource from) {
        var probe = sheet(List.of(new PaperRun.Value("probe", "x", null, from)));
        return FoundInLog.read(paper.log, probe, ComposedPaper.ZONE)
                .orElseGet(() -> one(List.of("某项", "3", "2026年3月2日")));
    }

    /** Another word, another place, or another step, where there is any. */
    private byte[] changed(byte[] bundle) {
        var forger = PaperForger.of(bundle);
        var change = one(List.of("\"text\":\"", "\"leaf\":\"", "\"as\":[\"", "\"field\":\""));
        return forger.text("paper.json").contains(change)
                ? forger.edit("paper.json", change, change + random.nextInt(10)).zip()
                : bundle;
    }

    private PaperSheet sheet(List<PaperRun> runs) {
        var block = new PaperBlock.Line(PaperBlock.Line.Kind.PARAGRAPH, new PaperText(runs));
        return new PaperSheet(
                "findings-notice",
                "5",
                BundleWorld.TOWN,
                ComposedPaper.DAY,
                Instant.parse("2026-03-01T16:00:00Z"),
                List.of(block));
    }

    private ValueSource provenance() {
        var leaf = paper.first + random.nextInt(4);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new ValueSource.OfFacts(leaf, one(FACTS), steps());
            case 3, 4 -> new ValueSource.OfText(leaf, one(TEXTS), steps());
            case 5 -> new ValueSource.Described(BundleWorld.TOWN, one(BODY), steps());
            case 6 ->
                new ValueSource.Published("checklist.published", "town-online-work@3", List.of(one(PATHS)), steps());
            case 7 -> new ValueSource.Happened(leaf, steps());
            default -> random.nextBoolean() ? new ValueSource.Dated(steps()) : new ValueSource.Named(BundleWorld.TOWN);
        };
    }

    private List<String> steps() {
        var steps = new ArrayList<String>();
        while (random.nextInt(5) < 3) {
            steps.add(one(STEPS));
        }
        return steps;
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
