package org.mingcha.transparency.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import javax.sql.DataSource;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Database;
import org.mingcha.database.MigrationGuard;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.PeriodicTask;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.LogNaming;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.Safekeeping;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.transparency.TransparencySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransparencySettings.class)
class TransparencyConfiguration {
    @Bean
    LogParts logParts(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            DataDirectory directory,
            TransparencySettings settings,
            MingchaClock clock) {
        var ground = new LogParts.Ground(dataSource, transactions, directory, settings, clock::today);
        return LogParts.open(
                ground,
                new SecureRandom(),
                () -> ShippedDocuments.with(settings.registers().all()));
    }

    @Bean
    TransparencyLog transparencyLog(LogParts parts) {
        return parts.facade();
    }

    @Bean
    LogNaming logNaming(LogParts parts) {
        return parts.naming();
    }

    @Bean
    RulesInForce rulesInForce(TransparencyLog log, MingchaClock clock, TransparencySettings settings) {
        return new RulesInForce(log, clock, settings.registers().all());
    }

    @Bean
    Custody custody(LogParts parts, ObjectProvider<FsckCheck> others) {
        return parts.custody(() -> others.orderedStream().iterator());
    }

    /** Made before the database, which it keeps the state of. */
    @Bean
    MigrationGuard upgradeBackup(DataDirectory directory) {
        return new UpgradeBackup(directory, InstantSource.system());
    }

    /** Made without the log, which a restore must not found. */
    @Bean
    @Lazy
    Safekeeping safekeeping(Database database, DataDirectory directory, TransparencySettings settings) {
        return new DefaultSafekeeping(database.owner(), directory, settings.headCopyIn(directory));
    }

    /** Only a server seals by itself; a command seals what it wrote before it ends. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask sequencing(TransparencyLog log) {
        return PeriodicTask.every(Duration.ofSeconds(1), "sequencer", new SealingJob(log));
    }

    @Bean
    @ConditionalOnWebApplication
    PeriodicTask nightlyFsck(Custody custody, MingchaClock clock) {
        var first = NightlyCheck.untilNext(ZonedDateTime.ofInstant(clock.now(), clock.zone()));
        return new PeriodicTask("nightly-fsck", first, Duration.ofDays(1), new NightlyCheck(custody));
    }
}
