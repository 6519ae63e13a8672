package org.mingcha.evidence.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.PaperBundle;
import org.mingcha.evidence.bundle.PaperForger;

/** The composed paper with a number, and lies about numbers. */
public final class NumberedPaper {
    private static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");
    private static final SentenceBook BOOK = SentenceBook.shipped();
    private static final PaperNumber NUMBER = new PaperNumber("云政函", 2026, 12);

    private final ComposedPaper paper = new ComposedPaper("numbers.invalid/log");
    private final long own = give(BundleWorld.TOWN, "5", digest());
    private final long another = give(BundleWorld.TOWN, "6", digest());
    private final long foreign = give(BundleWorld.SCHOOL, "5", digest());
    private final long otherWords = give(BundleWorld.TOWN, "5", "0".repeat(64));

    public byte[] honest() {
        return bundle(own);
    }

    /** By their names, each with what has to be named. */
    public Map<String, PaperForgeries.Lie> lies() {
        var lies = new TreeMap<String, PaperForgeries.Lie>();
        lies.put("of another paper", new PaperForgeries.Lie(bundle(another), "leaf/" + another));
        lies.put("of another unit", new PaperForgeries.Lie(bundle(foreign), "leaf/" + foreign));
        lies.put("given to other words", new PaperForgeries.Lie(bundle(otherWords), "leaf/" + otherWords));
        edit(lies, "another number", "\"text\":\"12\"", "\"text\":\"13\"", "facts/number");
        edit(lies, "another signer", "\"text\":\"主任\"", "\"text\":\"书记\"", "text/signer");
        edit(lies, "words changed afterwards", "\"text\":\"87.5\"", "\"text\":\"97.5\"", "leaf/" + own);
        edit(lies, "a signer who is none", signer(own), "[]", "paper.json");
        return lies;
    }

    private void edit(Map<String, PaperForgeries.Lie> lies, String name, String from, String to, String named) {
        lies.put(
                name,
                new PaperForgeries.Lie(
                        PaperForger.of(honest()).edit("paper.json", from, to).zip(), named));
    }

    private String digest() {
        return PaperWords.digest(sheet(0), BOOK).hex();
    }

    private byte[] bundle(long leaf) {
        return PaperBundle.of(paper.log, sheet(leaf), ComposedPaper.ZONE).with("1", new TreeMap<>());
    }

    private PaperSheet sheet(long leaf) {
        var plain = paper.sheet();
        var blocks = plain.blocks().stream()
                .map(block -> block instanceof PaperBlock.Head head ? numbered(head, leaf) : block)
                .toList();
        return new PaperSheet(plain.kind(), plain.reference(), plain.unit(), plain.day(), plain.clock(), blocks);
    }

    private static PaperBlock numbered(PaperBlock.Head head, long leaf) {
        var number = PaperText.said(
                BOOK,
                PaperNumber.FORM,
                fact(leaf, PaperNumber.SERIES, NUMBER.series()),
                fact(leaf, PaperNumber.YEAR, "2026"),
                fact(leaf, PaperNumber.NUMBER, "12"));
        var signer = new ValueSource.OfText(leaf, PaperNumber.SIGNER, List.of());
        return new PaperBlock.Head(
                head.body(), number, PaperText.of(new PaperRun.Value("text/signer", "主任", null, signer)));
    }

    private static String signer(long leaf) {
        return "[{\"from\":{\"as\":[],\"field\":\"signer\",\"leaf\":\"" + leaf
                + "\",\"of\":\"text\"},\"name\":\"text/signer\",\"text\":\"主任\"}]";
    }

    private static PaperText fact(long leaf, String field, String text) {
        return PaperText.of(
                new PaperRun.Value("facts/" + field, text, null, new ValueSource.OfFacts(leaf, field, List.of())));
    }

    private long give(String unit, String reference, String words) {
        return paper.log.append(new MemoryLog.Act(
                LeafType.PAPER_NUMBERED,
                unit,
                ComposedPaper.DAY,
                AT,
                NUMBER.facts("findings-notice", reference, Map.of(PaperNumber.WORDS, words)),
                new Content(Map.of(PaperNumber.SIGNER, "主任", PaperNumber.ACCOUNT, "7"))));
    }
}
