package org.mingcha.transparency.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.database.SessionLimits;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.FsckReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Recounts everything against the log, in one snapshot and with bounded memory. */
public final class Fsck {
    private static final Logger log = LoggerFactory.getLogger(Fsck.class);
    private static final int MOST = 1_000;

    /** Classes of SQL states: connection, resources, the server's end. */
    private static final Set<String> SERVERS_TROUBLE = Set.of("08", "53", "57");

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

    public FsckReport run() {
        return Optional.ofNullable(snapshot.execute(this::check)).orElseThrow();
    }

    private FsckReport check(TransactionStatus status) {
        SessionLimits.RECOUNT.applyTo(store.dataSource());
        var findings = new Collected();
        var verifier = new IdentityCheck(store).verifier(findings);
        var checks = new ArrayList<FsckCheck>();
        checks.add(new LeafCheck(store, verifier));
        checks.add(new UnitChainCheck(store));
        checks.add(new QueueCheck(store));
        checks.add(new SetCheck(store));
        checks.add(new PublishedCheck(store));
        others.forEach(checks::add);
        checks.forEach(check -> attempt(check, findings, status));
        return findings.report(JdbcClient.create(store.dataSource()));
    }

    /** Whoever alters cells can make some that a check cannot even read: then the others still run. */
    private static void attempt(FsckCheck check, Collected findings, TransactionStatus status) {
        var before = status.createSavepoint();
        try {
            check.check(findings);
            status.releaseSavepoint(before);
        } catch (RuntimeException e) {
            if (isServersTrouble(e)) {
                throw e;
            }
            log.debug("{} broke off", check.getClass(), e);
            status.rollbackToSavepoint(before);
            var name = check.getClass().getSimpleName();
            findings.add(new FsckFinding(FsckFinding.Kind.UNREADABLE, name, "", "", String.valueOf(e.getMessage())));
        }
    }

    /** No disk, no memory, no connection: that says nothing of what is stored. */
    private static boolean isServersTrouble(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                && SERVERS_TROUBLE.stream().anyMatch(String.valueOf(cause.getSQLState())::startsWith);
    }

    private static final class Collected implements FsckCheck.Findings {
        private final List<FsckFinding> first = new ArrayList<>();
        private long more;

        @Override
        public void add(FsckFinding finding) {
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
