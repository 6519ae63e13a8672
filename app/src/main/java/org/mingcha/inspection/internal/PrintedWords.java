package org.mingcha.inspection.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.bundle.Headline;
import org.mingcha.evidence.bundle.PrintedHeadlines;
import org.mingcha.evidence.bundle.PublishedRegisters;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.bundle.StoredText;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.inspection.Headlines;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** The headlines by which a report calls its entries, out of the log's texts. */
@Component
public class PrintedWords {
    private final TransparencyLog log;
    private final RegisterLibrary registers;

    PrintedWords(TransparencyLog log, RegisterLibrary registers) {
        this.log = log;
        this.registers = registers;
    }

    /** Names what a bundle would name; nothing is opened by it, so that all of these words are the unit's own. */
    public Inputs declaring(Evaluation evaluation, Report composing, Inputs inputs) {
        var titles = titles(evaluation, composing, inputs, new HashMap<>());
        return inputs.withTitles(titles, titles.keySet());
    }

    Headlines printed(Evaluation evaluation, Report composing, Inputs inputs) {
        var found = new HashMap<Long, Headlines.Line>();
        return new Headlines(titles(evaluation, composing, inputs, found).keySet().stream()
                .flatMap(index -> Optional.ofNullable(found.get(index)).stream())
                .toList());
    }

    private SortedMap<Long, String> titles(
            Evaluation evaluation, Report composing, Inputs inputs, Map<Long, Headlines.Line> found) {
        var alone = inputs.since(null);
        var newest = registers.below(evaluation.seal().size());
        return new PrintedHeadlines(
                        titles -> composing.json(evaluation, alone.withTitles(titles)),
                        indexes -> words(indexes, found))
                .of(PrintedHeadlines.offered(evaluation, newest));
    }

    private Map<Long, String> words(Collection<Long> indexes, Map<Long, Headlines.Line> found) {
        log.sealedLog()
                .texts(indexes)
                .forEach(
                        (index, text) -> headline(index, text).ifPresent(headline -> found.put(index, line(headline))));
        var words = new HashMap<Long, String>();
        indexes.forEach(
                index -> Optional.ofNullable(found.get(index)).ifPresent(line -> words.put(index, line.words())));
        return words;
    }

    private Optional<Headline> headline(long index, StoredText text) {
        var leaf = log.byIndex(index).flatMap(log::leaf).map(Leaf::parse);
        return leaf.flatMap(each -> PublishedRegisters.named(each)
                .flatMap(registers::find)
                .flatMap(register -> Headline.of(SealedLeaf.of(index, each), register, text)));
    }

    private static Headlines.Line line(Headline headline) {
        var leaf = headline.leaf().leaf();
        return new Headlines.Line(
                headline.leaf().index(),
                leaf.type().source(),
                leaf.unit(),
                leaf.happenedOn(),
                headline.words(),
                headline.sealed());
    }
}
