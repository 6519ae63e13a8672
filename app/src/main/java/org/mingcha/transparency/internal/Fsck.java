package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.transparency.Finding;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recounts everything against the log, in one snapshot and with bounded memory. */
final class Fsck {
    private static final int MOST = 1_000;

    private final LogStore store;
    private final TransactionTemplate snapshot;
    private final Iterable<FsckCheck> others;

    /** @param others the checks of modules above, asked for when it runs */
    Fsck(LogStore store, TransactionTemplate snapshot, Iterable<FsckCheck> others) {
        this.store = store;
        this.snapshot = snapshot;
        this.others = others;
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    FsckReport run() {
        var collected = new Collected();
        snapshot.executeWithoutResult(status -> check(collected));
        return collected.report(JdbcClient.create(store.dataSource()));
    }

    private void check(Collected findings) {
        var verifier = new IdentityCheck(store).verifier(findings);
        new LeafCheck(store, verifier).check(findings);
        new ChainCheck(store).check(findings);
        new QueueCheck(store).check(findings);
        new SetCheck(store).check(findings);
        new PublishedCheck(store).check(findings);
        others.forEach(other -> other.check(findings));
    }

    private static final class Collected implements FsckCheck.Findings {
        private final List<Finding> first = new ArrayList<>();
        private long more;

        @Override
        public void add(Finding finding) {
            if (first.size() < MOST) {
                first.add(finding);
            } else {
                more++;
            }
        }

        FsckReport report(JdbcClient jdbc) {
            return new FsckReport(
                    count(jdbc, "leaf"),
                    count(jdbc, "record"),
                    count(jdbc, "outbox"),
                    count(jdbc, "checkpoint"),
                    first,
                    more);
        }

        private static long count(JdbcClient jdbc, String table) {
            return jdbc.sql("select count(*) from transparency." + table)
                    .query(Long.class)
                    .single();
        }
    }
}
