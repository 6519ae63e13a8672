package org.mingcha.database.internal;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.mingcha.database.DatabaseSettings;
import org.mingcha.database.Unavailable;
import org.postgresql.Driver;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** A PostgreSQL that somebody else runs: {@code MINGCHA_DB_URL}. */
public record ExternalServer(String url, String user, String password) implements PostgresServer {
    private static final int OLDEST = 17;

    /** Accepts JDBC's form and libpq's ({@code postgresql://user:password@host/database}). */
    public static ExternalServer of(DatabaseSettings settings) {
        var url = settings.url() == null ? "" : settings.url();
        var user = settings.user() == null ? "" : settings.user();
        var password = settings.password() == null ? "" : settings.password();
        if (!url.startsWith("postgres")) {
            return new ExternalServer(encrypted(url), user, password);
        }
        var uri = URI.create(url);
        var login =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new ExternalServer(
                encrypted("jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query),
                user.isEmpty() && login.length > 0 ? login[0] : user,
                password.isEmpty() && login.length > 1 ? login[1] : password);
    }

    /**
     * Beyond this machine only over TLS, to a server whose certificate says so, unless the address names an sslmode of its own:
     * the driver's default goes on in the clear where the server, or whoever is between, would rather.
     */
    private static String encrypted(String url) {
        var said = Driver.parseURL(url, new Properties());
        if (said == null || said.containsKey("sslmode") || said.containsKey("ssl") || isHere(said)) {
            return url;
        }
        var trust = said.containsKey("sslrootcert") ? "" : "&sslfactory=" + DefaultJavaSSLFactory.class.getName();
        return url + (url.contains("?") ? "&" : "?") + "sslmode=verify-full" + trust;
    }

    private static boolean isHere(Properties said) {
        return Stream.of(said.getProperty("PGHOST", "").split(","))
                .allMatch(host -> host.matches("localhost|127\\.[\\d.]+|\\[?::1]?"));
    }

    /** Refuses a server that cannot be reached or is older than the tests run on. */
    public ExternalServer checked() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new Unavailable("database.external.old", Integer.toString(major), Integer.toString(OLDEST));
            }
            return this;
        } catch (SQLException e) {
            throw new Unavailable("database.external.unreachable", url, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
