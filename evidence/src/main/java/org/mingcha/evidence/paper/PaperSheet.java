package org.mingcha.evidence.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One paper, {@code paper.json} of its bundle: free of any format, and every value with where it comes from.
 *
 * @param unit in whose name it goes out
 * @param day its date
 * @param clock the time that stands in the documents' metadata
 */
public record PaperSheet(
        String kind, String reference, String unit, LocalDate day, Instant clock, List<PaperBlock> blocks) {
    public PaperSheet {
        blocks = List.copyOf(blocks);
    }

    public String identifier() {
        return kind + "-" + reference;
    }

    public Stream<PaperRun.Value> values() {
        return blocks.stream().flatMap(PaperBlock::texts).flatMap(PaperText::values);
    }

    public PaperSheet map(UnaryOperator<PaperRun.Value> change) {
        return new PaperSheet(
                kind,
                reference,
                unit,
                day,
                clock,
                blocks.stream()
                        .map(block -> block.map(text -> text.map(change)))
                        .toList());
    }

    public byte[] toJson() {
        return PaperSheetWriter.write(this);
    }

    /** Refuses whatever {@link #toJson()} would not have written. */
    public static PaperSheet fromJson(byte[] canonical) {
        return PaperSheetReader.read(canonical);
    }
}
