package org.mingcha.assignment;

/**
 * How far units are with what they were sent.
 *
 * @param overdue of those that are neither answered nor given back
 * @param inTime of those answered, by their due day
 */
public record AssignmentCounts(
        long all, long sent, long taken, long answered, long returned, long overdue, long inTime) {
    public long open() {
        return sent + taken;
    }
}
