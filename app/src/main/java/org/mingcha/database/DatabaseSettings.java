package org.mingcha.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL.
 *
 * @param url an external server; null: embedded, in the data directory
 * @param osUser the system user that runs the embedded server when we are root
 * @param poolSize connections of this process
 */
@ConfigurationProperties("mingcha.db")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String osUser,
        @DefaultValue("16") int poolSize) {
    public DatabaseSettings {
        if (poolSize < 2) {
            throw new IllegalArgumentException("mingcha.db.pool-size must be at least 2, but is " + poolSize);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", user=" + user + "]";
    }
}
