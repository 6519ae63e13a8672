package org.mingcha.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.organisation.internal.FileRefused;
import org.mingcha.organisation.internal.SwapTable;
import org.mingcha.organisation.internal.TreeSealer;
import org.mingcha.organisation.internal.UnitChangeHandler;
import org.mingcha.organisation.internal.UnitFile;
import org.mingcha.organisation.internal.UnitImport;
import org.mingcha.organisation.internal.UnitTable;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tree of units over time: what stands where since when, how it changes, how it comes in. */
@Service
public class Organisation {
    /** The root of every tree. */
    public static final String ROOT = "CN";

    private final DataSource dataSource;
    private final UnitTable units;
    private final TreeSealer sealing;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;

    Organisation(
            DataSource dataSource, TransparencyLog log, MingchaClock clock, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.units = new UnitTable(dataSource);
        this.sealing = new TreeSealer(dataSource, log);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The unit, open or closed. */
    public Optional<UnitView> find(String code) {
        return units.find(code);
    }

    /** Those that exist, ordered by path. */
    public List<UnitView> find(Collection<String> codes) {
        return units.find(codes);
    }

    /** From the root down to this unit; empty for an unknown code. */
    public List<UnitView> path(String code) {
        return units.path(code);
    }

    /** The open units right below, ordered by code. */
    public List<UnitView> children(String code) {
        return units.children(code);
    }

    /** Codes of the unit and of all below it, as the tree stood on this day. */
    public Set<String> subtree(String code, LocalDate day) {
        return units.subtree(code, day);
    }

    /** Open units below (at any depth) of these kinds, ordered by path; the first {@code limit}. */
    public List<UnitView> below(String code, Set<UnitKind> kinds, int limit) {
        return units.below(code, kinds, limit);
    }

    /** Open units within these subtrees whose code begins with the words or whose name holds them. */
    public List<UnitView> search(String words, Collection<String> paths, int limit) {
        return units.search(words, paths, limit);
    }

    /** Reads, checks and takes units; sealed as one leaf of the root when anything is new. */
    public UnitImportResult importUnits(ImportUnits command, ImportProgress progress) {
        var files = command.files().stream().map(UnitFile::new).toList();
        try {
            return transaction.execute(status -> {
                var read = new UnitImport(files, dataSource, sealing, clock.today(), progress).run();
                if (command.dryRun()) {
                    status.setRollbackOnly();
                }
                return read;
            });
        } catch (FileRefused refused) {
            return new UnitImportResult.Refused(refused.reason(), refused.arguments());
        }
    }

    /** Makes the root where there is none yet, so that somebody can administer before there are units. Nothing is sealed. */
    public void ensureRoot() {
        transaction.executeWithoutResult(_ -> new SwapTable(dataSource).ensureRoot());
    }

    /** Makes these changes in their order, all or none, sealed as one leaf of the root. */
    public UnitsChanged change(List<UnitChange> changes) {
        return transaction.execute(status -> {
            new SwapTable(dataSource).lock();
            var changing = new UnitChangeHandler(dataSource, clock.today());
            for (var change : changes) {
                var refused = changing.make(change);
                if (refused.isPresent()) {
                    status.setRollbackOnly();
                    return refused.get();
                }
            }
            return new UnitsChanged.Done(sealing.seal(day(changes), 0, changes.size()));
        });
    }

    private static LocalDate day(List<UnitChange> changes) {
        return changes.stream().map(UnitChange::on).max(LocalDate::compareTo).orElseThrow();
    }
}
