package org.mingcha.accounts;

/**
 * A token to be made.
 *
 * @param label what it is for, in its owner's words
 * @param days until it expires
 * @param writes whether it may file and record; else it only reads
 */
public record NewToken(String label, int days, boolean writes) {
    public static final int MOST_DAYS = 366;
    public static final int USUAL_DAYS = 90;

    static final int LONGEST_LABEL = 64;
}
