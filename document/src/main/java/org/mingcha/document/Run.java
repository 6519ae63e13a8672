package org.mingcha.document;

/** A stretch of text inside a paragraph or a table cell. */
public sealed interface Run permits Run.Words, FigureRun {

    /** What the renderers print for this run, citations aside. */
    String text();

    /** Words that come from the fixed texts or from a person's own text. */
    record Words(String text) implements Run {
        public Words {
            text = PlainText.of(text);
        }
    }
}
