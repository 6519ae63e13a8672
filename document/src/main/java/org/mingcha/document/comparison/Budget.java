package org.mingcha.document.comparison;

/** What reading one document may cost. A stranger's file must not take longer, or more memory, than an honest one could. */
final class Budget {
    private static final long BYTES = 384L << 20;
    private static final long VALUES = 6_000_000;
    private static final long STEPS = 400_000_000;

    private long bytes = BYTES;
    private long values = VALUES;
    private long steps = STEPS;

    /** Room for so many unpacked bytes. */
    void bytes(long count) {
        bytes -= count;
        demand(bytes);
    }

    /** One value more is kept. */
    void value() {
        values--;
        demand(values);
    }

    /** So many comparisons of places on a page. */
    void steps(long count) {
        steps -= count;
        demand(steps);
    }

    private static void demand(long left) {
        if (left < 0) {
            throw new Spent();
        }
    }

    /** The document is larger than anything that is compared. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("larger than what is compared", null, false, false);
        }
    }
}
