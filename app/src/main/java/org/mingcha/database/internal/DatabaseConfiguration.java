package org.mingcha.database.internal;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Database;
import org.mingcha.database.DatabaseSettings;
import org.mingcha.database.MingchaClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    Database database(DatabaseSettings settings, DataDirectory directory) {
        var server = settings.url() == null || settings.url().isBlank()
                ? EmbeddedPostgres.open(directory.postgres(), settings.osUser())
                : ExternalServer.of(settings).checked();
        return Database.open(server, settings.poolSize());
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.application();
    }

    @Bean
    MingchaClock mingchaClock(JdbcClient jdbc) {
        return new MingchaClock(jdbc);
    }
}
