package org.mingcha.reporting.internal;

import org.mingcha.database.MingchaClock;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.reporting.internal.CompletenessProjectionTable.Moment;
import org.mingcha.reporting.internal.CompletenessProjectionTable.Stretch;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counts as a fold of the log. Each step takes a stretch of leaves, looks anew at every unit and period that they
 * touch, and moves the cursor, all in one transaction: whoever is killed half way has done nothing, and twice is once.
 */
@Component
public final class CompletenessProjection {
    private static final int LEAVES = 4_096;
    /** Beyond so many leaves, more than this part of the log, everything anew is sooner done than step by step. */
    private static final int FAR = 100_000;

    private static final int PART = 8;

    private final TransparencyLog log;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;
    private final CompletenessProjectionTable table;
    private final CountTable counts;
    private final MarkTable marks;
    private final ReturnRegisters about;

    CompletenessProjection(
            ReturnLibrary returns,
            TransparencyLog log,
            MingchaClock clock,
            TransactionTemplate transaction,
            CompletenessProjectionTable table,
            CountTable counts,
            MarkTable marks) {
        this.log = log;
        this.clock = clock;
        this.transaction = transaction;
        this.table = table;
        this.counts = counts;
        this.marks = marks;
        this.about = new ReturnRegisters(returns);
    }

    /** Up to the newest checkpoint. */
    public void catchUp() {
        for (long from = table.size(), to = head(); from < to; from = table.size(), to = head()) {
            if (to - from > Math.max(FAR, to / PART)) {
                rebuild();
            } else {
                transaction.executeWithoutResult(status -> step());
            }
        }
    }

    private void step() {
        long from = table.lock();
        long to = Math.min(head(), from + LEAVES);
        if (from >= to) {
            return;
        }
        var keys = table.touched(new Stretch(from, to), about);
        if (!keys.isEmpty()) {
            var before = table.before(keys);
            var now = table.now(keys, moment(to), about);
            var backBefore = marks.sentBack(keys);
            counts.replace(keys, now);
            marks.replace(keys, to);
            counts.shift(new CountDeltas(before, now, backBefore, marks.sentBack(keys)));
        }
        table.move(to);
    }

    /** Everything anew; the number of filings. */
    public long rebuild() {
        Integer filed = transaction.execute(status -> {
            table.lock();
            long to = head();
            int count = counts.rebuild(moment(to), about);
            table.move(to);
            return count;
        });
        return filed == null ? 0 : filed;
    }

    private Moment moment(long size) {
        return new Moment(size, clock.zone().getId());
    }

    private long head() {
        return log.head().size();
    }
}
