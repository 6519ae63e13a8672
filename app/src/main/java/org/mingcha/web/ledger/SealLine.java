package org.mingcha.web.ledger;

/**
 * The seal of one version as a line shows it: word, shape, colour.
 *
 * @param state sealed, late, wait or off (withdrawn): the word after {@code web.seal.}
 * @param time when it was recorded
 * @param lateDays days beyond the register's limit; 0: in time
 */
public record SealLine(String state, String time, long lateDays) {
    public static SealLine of(boolean pending, boolean withdrawn, long lateDays, String time) {
        if (pending) {
            return new SealLine("wait", time, lateDays);
        }
        if (withdrawn) {
            return new SealLine("off", time, 0);
        }
        return new SealLine(lateDays > 0 ? "late" : "sealed", time, lateDays);
    }
}
