package org.mingcha.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closed list of what an official document is made of, in reading order. */
public sealed interface Block {

    /**
     * The head of a paper (版头): the body whose paper it is, in red, and the paper's number (发文字号) above a red line.
     *
     * @param number empty: none is given
     * @param signer who approved a paper that goes upward (签发人); empty where it doesn't
     * @param notices what stands in the upper left corner: number of the copy, secrecy and its term (密级), urgency
     */
    record Head(String body, String number, String signer, List<String> notices) implements Block {
        public Head {
            body = PlainText.of(body);
            number = PlainText.of(number);
            signer = PlainText.of(signer);
            notices = notices.stream().map(PlainText::of).toList();
        }

        public Head(String body, String number) {
            this(body, number, "", List.of());
        }
    }

    record Title(String text) implements Block {
        public Title {
            text = PlainText.of(text);
        }
    }

    /** The receiving body (主送机关), flush left. */
    record Addressee(String text) implements Block {
        public Addressee {
            text = PlainText.of(text);
        }
    }

    /** Levels 1 to 4, as they are numbered: 一、（一） 1. （1） */
    record Heading(int level, String text) implements Block {
        public Heading {
            text = PlainText.of(text);
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("heading level " + level + " of " + text);
            }
        }
    }

    record Paragraph(List<Run> runs, @Nullable String item) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** The note of attachments (附件说明) between the text and the signature. */
    record Attachments(List<String> items) implements Block {
        public Attachments {
            items = items.stream().map(PlainText::of).toList();
        }
    }

    /** The issuing body and the date of completion. */
    record Signature(String unit, String date) implements Block {
        public Signature {
            unit = PlainText.of(unit);
            date = PlainText.of(date);
        }
    }

    /** Small print below the signature: how the document can be verified. */
    record Note(List<Run> runs) implements Block {
        public Note {
            runs = List.copyOf(runs);
        }
    }

    /** A remark below the date (附注): who may read the paper, whom to ask. It is set in brackets. */
    record Remark(String text) implements Block {
        public Remark {
            text = PlainText.of(text);
        }

        public String inBrackets() {
            return "（" + text + "）";
        }
    }

    /**
     * Starts an attachment on a new page.
     *
     * @param isTurned across the sheet, for wide tables
     */
    record Annex(String number, String title, boolean isTurned) implements Block {
        public Annex {
            number = PlainText.of(number);
            title = PlainText.of(title);
        }

        public Annex(String number, String title) {
            this(number, title, false);
        }
    }

    /**
     * The foot of a paper (版记), on the back of its last sheet.
     *
     * @param copies the bodies that receive copies (抄送); empty where none does
     * @param date when it was printed (印发日期)
     */
    record Imprint(String copies, String office, String date) implements Block {
        public Imprint {
            copies = PlainText.of(copies);
            office = PlainText.of(office);
            date = PlainText.of(date);
        }
    }

    record Table(String caption, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            caption = PlainText.of(caption);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("a row of “%s” has %d cells for %d columns"
                            .formatted(caption, row.cells().size(), columns.size()));
                }
            }
        }
    }

    /**
     * The numbers of the table below it as bars. It never stands alone: whoever cannot see it reads the table.
     *
     * @param alternative what is read aloud instead
     */
    record Chart(ChartKind kind, String title, String alternative, List<String> labels, List<Long> values)
            implements Block {
        public Chart {
            title = PlainText.of(title);
            alternative = PlainText.of(alternative);
            labels = labels.stream().map(PlainText::of).toList();
            values = List.copyOf(values);
            ChartPicture.demandRoom(title, alternative, labels, values);
        }
    }

    /** A column's head, its share of the width, and how its cells are set. */
    record Column(String head, double width, Align align) {
        public Column {
            head = PlainText.of(head);
        }
    }

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Cell(List<Run> runs) {
        public Cell {
            runs = List.copyOf(runs);
        }
    }
}
