package org.mingcha.ledger.internal;

import java.time.Duration;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.PeriodicTask;
import org.mingcha.ledger.EvidenceHolder;
import org.mingcha.ledger.PublishedRules;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The beans of this module that Spring cannot make by their constructors alone. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    StoredFileTable storedFiles(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MingchaClock clock,
            @Value("${mingcha.uploads.per-unit-and-day:2GB}") DataSize most) {
        return new StoredFileTable(jdbc, new TransactionTemplate(transactions), clock, most.toBytes());
    }

    @Bean
    EvidenceStore evidenceStore(
            DataDirectory directory,
            StoredFileTable storedFiles,
            WorkPools pools,
            @Value("${mingcha.scan.clamd:}") String clamd) {
        return new EvidenceStore(
                directory.evidence(), VirusScan.at(clamd, Duration.ofSeconds(60)), storedFiles, pools.reading());
    }

    /** Only a server sweeps. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask evidenceSweep(
            DataDirectory directory, StoredFileTable storedFiles, ObjectProvider<EvidenceHolder> holders) {
        var sweep = new EvidenceSweep(
                directory.evidence(), storedFiles, () -> holders.orderedStream().toList());
        return new PeriodicTask("evidence-sweep", Duration.ofMinutes(10), Duration.ofHours(12), sweep);
    }

    /** Only a server sweeps. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask importPlanSweep(LedgerDependencies dependencies, DataDirectory directory) {
        var plans = new KeptPlans(dependencies, directory.imports());
        return new PeriodicTask("import-plan-sweep", Duration.ofMinutes(7), Duration.ofHours(1), plans::sweep);
    }

    @Bean
    PublishedRules publishedRules(RulesInForce rules, TransparencyLog log, MingchaClock clock) {
        return new SealedRules(rules, log, clock);
    }

    @Bean
    FsckCheck entryRecount(LedgerDependencies dependencies) {
        return new EntryConsistencyCheck(dependencies);
    }
}
