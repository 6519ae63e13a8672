package org.mingcha.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitImportResult;
import org.mingcha.organisation.UnitView;
import org.mingcha.organisation.UnitsChanged;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The facade at work: reads through, and opens the one transaction of each import or change. */
@Service
final class DefaultOrganisation implements Organisation {
    private final DataSource dataSource;
    private final UnitTable units;
    private final TreeSealer sealing;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;

    DefaultOrganisation(
            DataSource dataSource, TransparencyLog log, MingchaClock clock, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.units = new UnitTable(dataSource);
        this.sealing = new TreeSealer(dataSource, log);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<UnitView> find(String code) {
        return units.find(code);
    }

    @Override
    public List<UnitView> find(Collection<String> codes) {
        return units.find(codes);
    }

    @Override
    public List<UnitView> path(String code) {
        return units.path(code);
    }

    @Override
    public List<UnitView> children(String code) {
        return units.children(code);
    }

    @Override
    public Set<String> subtree(String code, LocalDate day) {
        return units.subtree(code, day);
    }

    @Override
    public List<UnitView> below(String code, Set<UnitKind> kinds, int limit) {
        return units.below(code, kinds, limit);
    }

    @Override
    public List<UnitView> search(String words, Collection<String> paths, int limit) {
        return units.search(words, paths, limit);
    }

    @Override
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

    @Override
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
