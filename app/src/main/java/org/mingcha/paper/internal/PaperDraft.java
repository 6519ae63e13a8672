package org.mingcha.paper.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperHead;
import org.mingcha.paper.PaperKind;
import org.mingcha.paper.PaperLack;

/**
 * One paper while it is put together, in the order of GB/T 9704: head, title, addressee, text, note of attachments,
 * signature, date; below them the records that it stands on. What it lacks is noted on the way.
 */
final class PaperDraft {
    /** Blocks before the head that say that it is a draft. */
    static final int DRAFT_BLOCKS = 2;

    private static final int SHOWN = 30;
    private static final int NUMERALS = PaperSentences.words("numerals").length();

    private final PaperBody body;
    private final LocalDate day;
    private final Instant clock;
    private final Map<PaperText, PaperLack> lacking = new LinkedHashMap<>();
    private final List<PaperBlock> front = new ArrayList<>();
    private final List<PaperBlock> text = new ArrayList<>();
    private final List<PaperText> attachments = new ArrayList<>();
    private final List<List<PaperBlock>> annexes = new ArrayList<>();
    private final List<PaperText> note = new ArrayList<>();
    private PaperHead head = PaperHead.NONE;
    private int headings;

    PaperDraft(PaperBody body, LocalDate day, Instant clock) {
        this.body = body;
        this.day = day;
        this.clock = clock;
    }

    /** Its number is given by an act of its own: the place stands empty until then. */
    void head(String... series) {
        var words = body.series(series);
        head = body.head(series);
        if (body.hasName()) {
            var number = words.map(each -> PaperSentences.said("head.number", each, PaperValue.year(day)))
                    .orElse(PaperText.EMPTY);
            front.add(new PaperBlock.Head(head.body(), number));
        }
    }

    void title(PaperText title) {
        front.add(line(PaperBlock.Line.Kind.TITLE, title));
    }

    void addressee(Optional<PaperText> addressee) {
        addressee.ifPresentOrElse(
                words -> front.add(line(PaperBlock.Line.Kind.ADDRESSEE, PaperSentences.said("addressee", words))),
                () -> lacks("lack.addressee"));
    }

    void lacks(String key, PaperText... arguments) {
        var said = PaperSentences.said(key, arguments);
        lacking.put(said, new PaperLack(key, PaperSentences.plain(said)));
    }

    /** Numbered 一、二、. */
    void heading(String key) {
        headingOf(PaperSentences.said(key));
    }

    /** The same, in words of a record. */
    void headingOf(PaperText words) {
        headings++;
        var number = PaperValue.place("heading", headings, PaperSentences.BOOK.numeral(headings));
        text.add(line(PaperBlock.Line.Kind.HEADING, PaperText.of(number, words)));
    }

    /** （一） before the place-th of several; nothing before the only one. */
    static PaperText numbered(int place, int of) {
        return of == 1 || place >= NUMERALS
                ? PaperText.EMPTY
                : PaperValue.place("paragraph", place + 1, PaperSentences.BOOK.numeral(place + 1L));
    }

    void paragraph(PaperText... sentences) {
        var whole = PaperText.of(sentences);
        if (!whole.isEmpty()) {
            text.add(line(PaperBlock.Line.Kind.PARAGRAPH, whole));
        }
    }

    void annex(PaperText title, PaperBlock... blocks) {
        attachments.add(title);
        annexes.add(List.of(blocks));
    }

    /** Tables of the text stand in an attachment. */
    void annex(String key, PaperBlock.Table table) {
        annex(PaperSentences.said(key), table);
    }

    /** What it stands on beside records of the log. */
    void standsOn(String key, PaperText... arguments) {
        note.add(PaperSentences.said(key, arguments));
    }

    Paper finish(PaperKind kind, String reference) {
        if (body.signature().isEmpty()) {
            lacks("lack.signature");
        }
        if (body.selfDesignation().isEmpty()) {
            lacks("lack.self");
        }
        var records = records();
        var sheet = new PaperSheet(kind.code(), reference, body.unit().code(), day, clock, blocks(records));
        return new Paper(kind, sheet, head, List.copyOf(lacking.values()), List.copyOf(records), PaperSentences.BOOK);
    }

    private List<PaperBlock> blocks(Set<Long> records) {
        var blocks = new ArrayList<PaperBlock>();
        if (!lacking.isEmpty()) {
            var missing = PaperSentences.join("list.clause", List.copyOf(lacking.keySet()));
            blocks.add(line(PaperBlock.Line.Kind.PARAGRAPH, PaperSentences.said("draft", missing)));
            blocks.add(line(PaperBlock.Line.Kind.PARAGRAPH, PaperSentences.said("blank")));
        }
        blocks.addAll(front);
        blocks.addAll(text);
        if (!attachments.isEmpty()) {
            blocks.add(new PaperBlock.Attachments(attachments));
        }
        blocks.add(
                new PaperBlock.Signature(body.signature().orElseGet(body::name), PaperValue.dated("paper/date", day)));
        if (!records.isEmpty()) {
            note.add(cited(records));
        }
        if (!note.isEmpty()) {
            blocks.add(line(PaperBlock.Line.Kind.NOTE, PaperText.of(note.toArray(PaperText[]::new))));
        }
        for (int i = 0; i < annexes.size(); i++) {
            blocks.add(new PaperBlock.Annex(annexNumber(i + 1), attachments.get(i)));
            blocks.addAll(annexes.get(i));
        }
        return blocks;
    }

    /** The only attachment has none. */
    private PaperText annexNumber(int number) {
        return annexes.size() == 1 ? PaperText.EMPTY : PaperValue.place("annex", number, Integer.toString(number));
    }

    private static PaperBlock line(PaperBlock.Line.Kind kind, PaperText text) {
        return new PaperBlock.Line(kind, text);
    }

    private static PaperText cited(Set<Long> records) {
        var shown = records.stream().limit(SHOWN).map(PaperDraft::record).toList();
        var listed = PaperSentences.join("list.and", shown);
        if (records.size() <= SHOWN) {
            return PaperSentences.said("records", listed);
        }
        var counted = new ValueSource.Counted("", List.copyOf(records));
        var all = PaperValue.of("record/count", Integer.toString(records.size()), counted);
        return PaperSentences.said("records.more", listed, all);
    }

    private static PaperText record(long index) {
        return PaperValue.of("record/index", Long.toString(index), new ValueSource.Indexed(index));
    }

    /** Of what the text marks as figures. */
    private Set<Long> records() {
        return Stream.concat(text.stream(), annexes.stream().flatMap(List::stream))
                .flatMap(PaperBlock::texts)
                .flatMap(PaperText::values)
                .map(PaperRun.Value::cited)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
