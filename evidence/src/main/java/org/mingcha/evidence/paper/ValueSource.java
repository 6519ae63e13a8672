package org.mingcha.evidence.paper;

import java.util.List;

/** Where a value of a paper comes from; {@code as} are the steps from what is found there to what is printed. */
public sealed interface ValueSource {
    /** Computed or said without a record that proves it. */
    record Declared() implements ValueSource {}

    /** The paper's own date, which is declared once. */
    record Dated(List<String> as) implements ValueSource {
        public Dated {
            as = List.copyOf(as);
        }
    }

    /** A field of a leaf's facts. */
    record OfFacts(long leaf, String field, List<String> as) implements ValueSource {
        public OfFacts {
            as = List.copyOf(as);
        }
    }

    /** A field of a leaf's text, opened alone. */
    record OfText(long leaf, String field, List<String> as) implements ValueSource {
        public OfText {
            as = List.copyOf(as);
        }
    }

    /** The day of a leaf itself. */
    record Happened(long leaf, List<String> as) implements ValueSource {
        public Happened {
            as = List.copyOf(as);
        }
    }

    /** The place of a leaf in the log. */
    record Indexed(long leaf) implements ValueSource {}

    /**
     * How many leaves these are.
     *
     * @param kind the first word of the type that each has; empty: any
     */
    record Counted(String kind, List<Long> leaves) implements ValueSource {
        public Counted {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * A place in a published document.
     *
     * @param type of the leaf that publishes it
     * @param document {@code id@version}
     */
    record Published(String type, String document, List<String> path, List<String> as) implements ValueSource {
        public Published {
            path = List.copyOf(path);
            as = List.copyOf(as);
        }
    }

    /** What a unit says of itself: a field of the text of its description. */
    record Described(String unit, String field, List<String> as) implements ValueSource {
        public Described {
            as = List.copyOf(as);
        }
    }

    /** The name that a unit has in the sealed tree. */
    record Named(String unit) implements ValueSource {}

    /** A number by which the paper itself counts: of a heading, a paragraph, an attachment. */
    record Numbered(long number) implements ValueSource {}

    ValueSource DECLARED = new Declared();
}
