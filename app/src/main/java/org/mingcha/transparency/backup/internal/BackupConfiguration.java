package org.mingcha.transparency.backup.internal;

import java.time.Duration;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.PeriodicTask;
import org.mingcha.transparency.Safekeeping;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.transparency.backup.BackupSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings, and the server's clockwork. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class BackupConfiguration {
    @Bean
    NightlyBackup.Ground backupGround(
            Safekeeping safekeeping, TransparencyLog log, DataDirectory data, MingchaClock clock) {
        return new NightlyBackup.Ground(safekeeping, () -> log.head().origin(), data, clock::now, clock.zone());
    }

    @Bean
    NightlyBackup nightly(
            BackupSettings settings, BackupTable table, NightlyBackup.Ground backupGround, SingleServerLock oneServer) {
        return new NightlyBackup(settings, table, backupGround, oneServer);
    }

    /** Only a server makes backups by itself. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask nightlyBackup(NightlyBackup nightly) {
        return PeriodicTask.every(Duration.ofMinutes(1), "nightly-backup", nightly);
    }
}
