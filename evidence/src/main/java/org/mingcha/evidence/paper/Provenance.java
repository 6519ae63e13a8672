package org.mingcha.evidence.paper;

import java.util.List;

/** Where a value of a paper comes from; {@code as} are the steps from what is found there to what is printed. */
public sealed interface Provenance {
    /** Computed or said without a record that proves it. */
    record Declared() implements Provenance {}

    /** The paper's own date, which is declared once. */
    record Dated(List<String> as) implements Provenance {
        public Dated {
            as = List.copyOf(as);
        }
    }

    /** A field of a leaf's facts. */
    record OfFacts(long leaf, String field, List<String> as) implements Provenance {
        public OfFacts {
            as = List.copyOf(as);
        }
    }

    /** A field of a leaf's text, opened alone. */
    record OfText(long leaf, String field, List<String> as) implements Provenance {
        public OfText {
            as = List.copyOf(as);
        }
    }

    /** The day of a leaf itself. */
    record Happened(long leaf, List<String> as) implements Provenance {
        public Happened {
            as = List.copyOf(as);
        }
    }

    /** The place of a leaf in the log. */
    record Indexed(long leaf) implements Provenance {}

    /**
     * How many leaves these are.
     *
     * @param kind the first word of the type that each has; empty: any
     */
    record Counted(String kind, List<Long> leaves) implements Provenance {
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
    record Published(String type, String document, List<String> path, List<String> as) implements Provenance {
        public Published {
            path = List.copyOf(path);
            as = List.copyOf(as);
        }
    }

    /** What a unit says of itself: a field of the text of its description. */
    record Described(String unit, String field, List<String> as) implements Provenance {
        public Described {
            as = List.copyOf(as);
        }
    }

    /** The name that a unit has in the sealed tree. */
    record Named(String unit) implements Provenance {}

    /** A number by which the paper itself counts: of a heading, a paragraph, an attachment. */
    record Numbered(long number) implements Provenance {}

    Provenance DECLARED = new Declared();
}
