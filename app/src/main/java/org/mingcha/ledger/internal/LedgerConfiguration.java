package org.mingcha.ledger.internal;

import org.mingcha.database.DataDirectory;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.Ledger;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of this module: registers, limits and the ledger on them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LedgerConfiguration {
    @Bean
    Registers registers() {
        return Registers.shipped();
    }

    @Bean
    Limits limits(LimitSettings settings, Registers registers, MingchaClock clock) {
        return settings.limits(registers, clock.zone());
    }

    @Bean
    Parts ledgerParts(
            Registers registers,
            Limits limits,
            MingchaClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TransparencyLog log,
            DataDirectory directory) {
        return new Parts(
                registers,
                limits,
                WorkingDays.shipped(),
                clock,
                jdbc,
                new TransactionTemplate(transactions),
                log,
                new EvidenceStore(directory.evidence()));
    }

    @Bean
    Ledger ledger(Parts parts) {
        return new OfficeLedger(parts);
    }

    @Bean
    EvidenceFiles evidenceFiles(Parts parts) {
        return parts.files();
    }

    @Bean
    FsckCheck entryRecount(Parts parts) {
        return new EntryRecount(parts);
    }
}
