package org.mingcha.paper.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.document.Block;
import org.mingcha.document.Document;
import org.mingcha.document.FigureRun;
import org.mingcha.document.Run;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;

/**
 * One paper while it is put together, in the order of GB/T 9704: head, title, addressee, text, note of attachments,
 * signature, date; below them the records that it stands on. What it lacks is noted on the way.
 */
final class PaperDraft {
    private static final int SHOWN = 30;
    private static final List<String> NUMERALS = PaperSentences.text("numerals")
            .codePoints()
            .mapToObj(Character::toString)
            .toList();

    private final PaperBody body;
    private final LocalDate day;
    private final Instant clock;
    private final Set<String> lacking = new LinkedHashSet<>();
    private final List<Block> front = new ArrayList<>();
    private final List<Block> text = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final List<List<Block>> annexes = new ArrayList<>();
    private final List<Run> note = new ArrayList<>();
    private int headings;

    PaperDraft(PaperBody body, LocalDate day, Instant clock) {
        this.body = body;
        this.day = day;
        this.clock = clock;
    }

    /** Its number is given when it is registered: the place stands empty until then. */
    void head(String... series) {
        if (body.hasName()) {
            var number = body.series(series)
                    .map(words -> PaperSentences.text("head.number", words, day.getYear()))
                    .orElse("");
            front.add(new Block.Head(PaperSentences.text("head", body.name()), number));
        }
    }

    void title(String title) {
        front.add(new Block.Title(title));
    }

    void addressee(Optional<String> addressee) {
        addressee.ifPresentOrElse(
                words -> front.add(new Block.Addressee(PaperSentences.text("addressee", words))),
                () -> lacks("lack.addressee"));
    }

    void lacks(String key, Object... arguments) {
        lacking.add(PaperSentences.text(key, arguments));
    }

    /** Numbered 一、二、. */
    void heading(String key) {
        headingOf(PaperSentences.text(key));
    }

    /** The same, in words of a record. */
    void headingOf(String words) {
        var number = headings < NUMERALS.size() ? NUMERALS.get(headings) : Integer.toString(headings + 1);
        text.add(new Block.Heading(1, PaperSentences.text("heading", number, words)));
        headings++;
    }

    /** （一） before the place-th of several; nothing before the only one. */
    static String numbered(int place, int of) {
        return of == 1 || place >= NUMERALS.size() ? "" : PaperSentences.text("numbered", NUMERALS.get(place));
    }

    @SafeVarargs
    final void paragraph(List<Run>... sentences) {
        var runs = Arrays.stream(sentences).flatMap(List::stream).toList();
        if (!runs.isEmpty()) {
            text.add(new Block.Paragraph(runs, null));
        }
    }

    void annex(String title, List<Block> blocks) {
        attachments.add(title);
        annexes.add(blocks);
    }

    /** Tables of the text stand in an attachment. */
    void annex(String key, Block.Table table) {
        annex(PaperSentences.text(key), List.of(table));
    }

    /** What it stands on beside records of the log. */
    void standsOn(String key, Object... arguments) {
        note.addAll(PaperSentences.runs(key, arguments));
    }

    Paper finish(PaperKind kind, String reference) {
        if (body.signature().isEmpty()) {
            lacks("lack.signature");
        }
        if (body.selfDesignation().isEmpty()) {
            lacks("lack.self");
        }
        var records = records();
        var document = new Document("zh-CN", clock, kind.code() + "-" + reference, blocks(records));
        return new Paper(kind, reference, document, List.copyOf(lacking), List.copyOf(records));
    }

    private List<Block> blocks(Set<Long> records) {
        var blocks = new ArrayList<Block>();
        if (!lacking.isEmpty()) {
            var missing = String.join(PaperSentences.text("list.clause"), lacking);
            blocks.add(new Block.Paragraph(PaperSentences.runs("draft", missing), null));
            blocks.add(new Block.Paragraph(PaperSentences.runs("blank"), null));
        }
        blocks.addAll(front);
        blocks.addAll(text);
        if (!attachments.isEmpty()) {
            blocks.add(new Block.Attachments(attachments));
        }
        blocks.add(new Block.Signature(body.signature().orElse(body.name()), PaperTimes.day(day)));
        if (!records.isEmpty()) {
            note.addAll(cited(records));
        }
        if (!note.isEmpty()) {
            blocks.add(new Block.Note(note));
        }
        for (int i = 0; i < annexes.size(); i++) {
            blocks.add(new Block.Annex(annexes.size() == 1 ? "" : Integer.toString(i + 1), attachments.get(i)));
            blocks.addAll(annexes.get(i));
        }
        return blocks;
    }

    private static List<Run> cited(Set<Long> records) {
        var shown = records.stream()
                .limit(SHOWN)
                .map(String::valueOf)
                .collect(Collectors.joining(PaperSentences.text("list.and")));
        return records.size() <= SHOWN
                ? PaperSentences.runs("records", shown)
                : PaperSentences.runs("records.more", shown, records.size());
    }

    private Set<Long> records() {
        return Stream.concat(text.stream(), annexes.stream().flatMap(List::stream))
                .flatMap(PaperDraft::runs)
                .flatMap(run -> run instanceof FigureRun figure ? figure.citations().stream() : Stream.empty())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Run> runs(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.runs().stream();
            case Block.Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.runs().stream());
            case Block.Head _, Block.Title _, Block.Addressee _, Block.Heading _ -> Stream.empty();
            case Block.Attachments _, Block.Signature _, Block.Note _, Block.Annex _ -> Stream.empty();
            case Block.Remark _, Block.Imprint _ -> Stream.empty();
        };
    }
}
