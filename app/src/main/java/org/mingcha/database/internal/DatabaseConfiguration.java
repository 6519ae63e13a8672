package org.mingcha.database.internal;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.mingcha.database.ClusterExchange;
import org.mingcha.database.CommitCounter;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Database;
import org.mingcha.database.DatabaseSettings;
import org.mingcha.database.DatabaseWatch;
import org.mingcha.database.MigrationGuard;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.SessionLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;

/** The beans of this module. The data source is the application's; nobody is given the owner's by injection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    /** Static: it runs before any other bean is made. */
    @Bean
    static SettingsCheck settingsCheck(Environment environment) {
        return new SettingsCheck(environment);
    }

    @Bean
    DataDirectory dataDirectory(@Value("${mingcha.data}") Path root) {
        return new DataDirectory(root);
    }

    @Bean
    Database database(DatabaseSettings settings, DataDirectory directory, ApplicationContext context) {
        new ClusterExchange(directory).finish();
        var server = settings.url() == null || settings.url().isBlank()
                ? EmbeddedPostgres.open(directory.postgres(), settings.osUser())
                : ExternalServer.of(settings).checked();
        var limits = context instanceof WebApplicationContext ? SessionLimits.REQUEST : SessionLimits.COMMAND;
        var guard = context.getBeanProvider(MigrationGuard.class).getIfAvailable(() -> MigrationGuard.NONE);
        return Database.open(server, settings.poolSize(), limits, guard);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.application();
    }

    @Bean
    CommitCounter commits() {
        return new CommitCounter();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, CommitCounter commits) {
        return new Transactions(dataSource, commits);
    }

    /** Only a server looks after its database. */
    @Bean
    @ConditionalOnWebApplication
    DatabaseWatch databaseWatch(Database database) {
        return database.watch();
    }

    @Bean
    HealthIndicator databaseHealthIndicator(Database database) {
        return new DatabaseHealth(database.watch());
    }

    @Bean
    MingchaClock mingchaClock(JdbcClient jdbc) {
        return new MingchaClock(jdbc);
    }
}
