package org.mingcha.evidence.paper;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a paper is made of, in reading order: as a document has it, every text of it with where it comes from. */
public sealed interface PaperBlock {
    /** Its texts, in reading order. */
    Stream<PaperText> texts();

    /** As {@code paper.json} calls it. */
    default String code() {
        return switch (this) {
            case Head _ -> "head";
            case Line line -> line.kind().name().toLowerCase(Locale.ROOT);
            case Attachments _ -> "attachments";
            case Signature _ -> "signature";
            case Annex _ -> "annex";
            case Chart _ -> "chart";
            case Table _ -> "table";
        };
    }

    PaperBlock map(UnaryOperator<PaperText> change);

    /**
     * The head (版头).
     *
     * @param signer who signed a paper that goes upward (签发人); empty: it is not told
     */
    record Head(PaperText body, PaperText number, PaperText signer) implements PaperBlock {
        public Head(PaperText body, PaperText number) {
            this(body, number, PaperText.EMPTY);
        }

        @Override
        public Stream<PaperText> texts() {
            return signer.isEmpty() ? Stream.of(body, number) : Stream.of(body, number, signer);
        }

        @Override
        public PaperBlock map(UnaryOperator<PaperText> change) {
            return new Head(change.apply(body), change.apply(number), change.apply(signer));
        }
    }

    /** What is one text. */
    record Line(Kind kind, PaperText text) implements PaperBlock {
        /** Which. */
        public enum Kind {
            TITLE,
            ADDRESSEE,
            HEADING,
            PARAGRAPH,
            NOTE
        }

        @Override
        public Stream<PaperText> texts() {
            return Stream.of(text);
        }

        @Override
        public PaperBlock map(UnaryOperator<PaperText> change) {
            return new Line(kind, change.apply(text));
        }
    }

    /** The note of attachments, without their numbers. */
    record Attachments(List<PaperText> items) implements PaperBlock {
        public Attachments {
            items = List.copyOf(items);
        }

        @Override
        public Stream<PaperText> texts() {
            return items.stream();
        }

        @Override
        public PaperBlock map(UnaryOperator<PaperText> change) {
            return new Attachments(items.stream().map(change).toList());
        }
    }

    /** Who signs, and when. */
    record Signature(PaperText unit, PaperText date) implements PaperBlock {
        @Override
        public Stream<PaperText> texts() {
            return Stream.of(unit, date);
        }

        @Override
        public PaperBlock map(UnaryOperator<PaperText> change) {
            return new Signature(change.apply(unit), change.apply(date));
        }
    }

    /** An attachment begins. */
    record Annex(PaperText number, PaperText title) implements PaperBlock {
        @Override
        public Stream<PaperText> texts() {
            return Stream.of(number, title);
        }

        @Override
        public PaperBlock map(UnaryOperator<PaperText> change) {
            return new Annex(change.apply(number), change.apply(title));
        }
    }

    /**
     * Draws a column of the table that stands right below it; it has no figures of its own.
     *
     * @param kind the code of its form
     * @param alternative what is read aloud instead
     * @param column from 0, which names the bars
     */
    record Chart(String kind, PaperText title, PaperText alternative, long column) implements PaperBlock {
        @Override
        public Stream<PaperText> texts() {
            return Stream.of(title, alternative);
        }

        @Override
        public PaperBlock map(UnaryOperator<PaperText> change) {
            return new Chart(kind, change.apply(title), change.apply(alternative), column);
        }
    }

    /** A table without a caption. */
    record Table(List<Column> columns, List<List<PaperText>> rows) implements PaperBlock {
        /** @param width its share, a whole number */
        public record Column(PaperText head, long width, boolean centred) {}

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public Stream<PaperText> texts() {
            return Stream.concat(
                    columns.stream().map(Column::head), rows.stream().flatMap(List::stream));
        }

        @Override
        public PaperBlock map(UnaryOperator<PaperText> change) {
            return new Table(
                    columns.stream()
                            .map(each -> new Column(change.apply(each.head), each.width, each.centred))
                            .toList(),
                    rows.stream().map(row -> row.stream().map(change).toList()).toList());
        }
    }
}
