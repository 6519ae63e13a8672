package org.mingcha.transparency.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mingcha.database.DataDirectory;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.LogNaming;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.transparency.TransparencySettings;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One log put together: founded or found, ready to append and to seal. */
public final class LogParts {
    /** Twenty-five batches a second at most from one process, and half of it is the wait of the middle caller. */
    private static final Duration GAP = Duration.ofMillis(40);

    private final LogStore store;
    private final TransparencyLog facade;
    private final LogNaming naming;
    private final TransactionTemplate snapshot;

    private LogParts(LogStore store, TransparencyLog facade, LogNaming naming, TransactionTemplate snapshot) {
        this.store = store;
        this.facade = facade;
        this.naming = naming;
        this.snapshot = snapshot;
    }

    /** What a log stands on. */
    public record Ground(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            DataDirectory directory,
            TransparencySettings settings,
            Supplier<LocalDate> today) {
        /** With a transaction manager of its own. */
        public static Ground of(
                DataSource dataSource,
                DataDirectory directory,
                TransparencySettings settings,
                Supplier<LocalDate> today) {
            return new Ground(dataSource, new JdbcTransactionManager(dataSource), directory, settings, today);
        }
    }

    /** A log that publishes nothing by itself. */
    public static LogParts open(Ground ground, SecureRandom random) {
        return open(ground, random, List::of);
    }

    /** @param shipped published before the first record */
    static LogParts open(Ground ground, SecureRandom random, Supplier<List<DocumentPublisher.Document>> shipped) {
        var log = LogTables.of(ground.dataSource());
        var alone = template(ground, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var keys = new KeyFile(ground.directory().keys());
        var founding = new Founding(log, alone, keys, random, ground.settings().origin());
        var signing = founding.open();
        var records = new RecordTable(ground.dataSource());
        var sets = new SetTable(ground.dataSource());
        var store = new LogStore(signing, log, records, new StoredSets(sets), ground.dataSource());
        var appending = new FactAppender(records, sets, random);
        var beginning =
                new FirstPublication(new DocumentPublisher(ground.dataSource(), appending, ground.today()), shipped);
        var copy = new HeadCopy(ground.settings().headCopyIn(ground.directory()), signing, log.tiles());
        var sequencer = new Sequencer(log, alone, signing, copy);
        var joining = template(ground, TransactionDefinition.PROPAGATION_REQUIRED);
        var sealing = new SharedSealing(sequencer::drain, GAP);
        var facade = new TransparencyLog(store, appending, beginning, sealing, joining);
        var naming = new LogNaming(store, founding, ground.settings());
        return new LogParts(store, facade, naming, template(ground, TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    public TransparencyLog facade() {
        return facade;
    }

    public LogNaming naming() {
        return naming;
    }

    /** @param others the checks of modules above */
    public Custody custody(Iterable<FsckCheck> others) {
        return new Custody(store, new Fsck(store, snapshot, others));
    }

    LogStore store() {
        return store;
    }

    private static TransactionTemplate template(Ground ground, int propagation) {
        var template = new TransactionTemplate(ground.transactions());
        template.setPropagationBehavior(propagation);
        if (propagation == TransactionDefinition.PROPAGATION_REQUIRES_NEW) {
            // Each statement has to see what was committed while we waited for the lock.
            template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        }
        return template;
    }
}
