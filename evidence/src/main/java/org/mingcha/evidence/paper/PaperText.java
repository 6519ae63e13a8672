package org.mingcha.evidence.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stretch of a paper's text. */
public record PaperText(List<PaperRun> runs) {
    public static final PaperText EMPTY = new PaperText(List.of());

    public PaperText {
        runs = List.copyOf(runs);
    }

    public static PaperText of(PaperRun... runs) {
        return new PaperText(List.of(runs));
    }

    /** A sentence; arguments that it doesn't name say nothing. */
    public static PaperText said(SentenceBook book, String key, PaperText... arguments) {
        var with = IntStream.range(0, book.arguments(key))
                .mapToObj(place -> book.names(key, place) ? arguments[place] : EMPTY)
                .toList();
        return of(new PaperRun.Said(key, with));
    }

    public static PaperText of(PaperText... texts) {
        return new PaperText(
                Arrays.stream(texts).flatMap(each -> each.runs.stream()).toList());
    }

    public static PaperText join(PaperText between, List<PaperText> texts) {
        var runs = new ArrayList<PaperRun>();
        for (var text : texts) {
            if (!runs.isEmpty()) {
                runs.addAll(between.runs);
            }
            runs.addAll(text.runs);
        }
        return new PaperText(runs);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** As it is read. */
    public String plain(SentenceBook book) {
        return pieces(book).stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Its values, in their order. */
    public Stream<PaperRun.Value> values() {
        return runs.stream().flatMap(run -> switch (run) {
            case PaperRun.Value value -> Stream.of(value);
            case PaperRun.Said said -> said.with().stream().flatMap(PaperText::values);
        });
    }

    PaperText map(UnaryOperator<PaperRun.Value> change) {
        return new PaperText(runs.stream()
                .<PaperRun>map(run -> switch (run) {
                    case PaperRun.Value value -> change.apply(value);
                    case PaperRun.Said(var key, var with) ->
                        new PaperRun.Said(
                                key, with.stream().map(each -> each.map(change)).toList());
                })
                .toList());
    }

    /** Words of ours, or a value. */
    public sealed interface Piece {
        String text();

        /** Of the book. */
        record Words(String text) implements Piece {}

        /** Of a record, or declared. */
        record Valued(PaperRun.Value value) implements Piece {
            @Override
            public String text() {
                return value.text();
            }
        }
    }

    /** In reading order; words that follow each other are one piece. */
    public List<Piece> pieces(SentenceBook book) {
        var pieces = new ArrayList<Piece>();
        pieces(book, pieces);
        return pieces;
    }

    private void pieces(SentenceBook book, List<Piece> pieces) {
        for (var run : runs) {
            switch (run) {
                case PaperRun.Value value -> pieces.add(new Piece.Valued(value));
                case PaperRun.Said said -> pieces(book, said, pieces);
            }
        }
    }

    private static void pieces(SentenceBook book, PaperRun.Said said, List<Piece> pieces) {
        var sentence = book.sentence(said.key());
        var matcher = SentenceBook.ARGUMENT.matcher(sentence);
        int from = 0;
        while (matcher.find()) {
            words(pieces, sentence.substring(from, matcher.start()));
            said.with().get(Integer.parseInt(matcher.group(1))).pieces(book, pieces);
            from = matcher.end();
        }
        words(pieces, sentence.substring(from));
    }

    private static void words(List<Piece> pieces, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Words(var before)) {
            pieces.removeLast();
            pieces.add(new Piece.Words(before + text));
        } else {
            pieces.add(new Piece.Words(text));
        }
    }
}
