package org.mingcha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mingcha.database.internal.EmbeddedPostgres;
import org.mingcha.database.internal.ExternalServer;
import org.mingcha.database.internal.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh, migrated database: one server per JVM (embedded without durability, or the one that MINGCHA_DB_URL names), one
 * migrated template, and a copy of it for everyone who asks.
 *
 * <pre>{@code
 * static final TestDatabase database = TestDatabase.create();   // and close() it in @AfterAll
 * var jdbc = database.jdbc();                                   // as the application
 * var owner = database.ownerJdbc();                             // may alter sealed tables: for fsck's tests
 * }</pre>
 *
 * With Spring: {@link MingchaSpringTest}.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Database database;
    private final ExternalServer server;

    private TestDatabase(Database database, ExternalServer server) {
        this.database = database;
        this.server = server;
    }

    public static TestDatabase create() {
        var server = createMigrated();
        return new TestDatabase(Database.open(server, 8), server);
    }

    /** The database alone, for who connects by itself (a Spring context, another process); {@link #drop} ends it. */
    public static ExternalServer createMigrated() {
        return createEmpty("template " + Shared.INSTANCE.template);
    }

    /** A copy of a database that nobody is connected to, for whoever connects by itself. */
    static ExternalServer createCopy(ExternalServer template) {
        Shared.INSTANCE.copied.add(template.url());
        return createEmpty("template " + Shared.name(template.url()));
    }

    public static void drop(ExternalServer server) {
        Shared.INSTANCE.drop(server.url());
    }

    /** The same for the embedded server's superuser. */
    static ExternalServer asSuperuser(ExternalServer server) {
        try {
            return new ExternalServer(server.url(), "postgres", Shared.INSTANCE.superuserPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory that is deleted when the JVM ends. */
    static Path directory() throws IOException {
        return Shared.INSTANCE.directory("mingcha-data");
    }

    /** A database without any schema: for tests of the migrations themselves. */
    public static ExternalServer createEmpty(String options) {
        var shared = Shared.INSTANCE;
        var name = "mingcha_test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        synchronized (shared) {
            shared.admin.sql("create database " + name + " " + options).update();
        }
        return shared.at(name);
    }

    /** As the application: no rights to change sealed tables. */
    public DataSource dataSource() {
        return database.application();
    }

    public DataSource owner() {
        return database.owner();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    public JdbcClient ownerJdbc() {
        return JdbcClient.create(owner());
    }

    public Database database() {
        return database;
    }

    public MingchaClock clock() {
        return new MingchaClock(jdbc());
    }

    /** Where a second process or a Spring context can connect to. */
    public ExternalServer server() {
        return server;
    }

    @Override
    public void close() {
        database.close();
        drop(server);
    }

    /** The JVM's one server. */
    private enum Shared {
        INSTANCE;

        private final List<Path> directories = new CopyOnWriteArrayList<>();
        private final Set<String> copied = ConcurrentHashMap.newKeySet();
        private final PostgresServer server;
        private final JdbcClient admin;
        private final String template;

        Shared() {
            server = start();
            var source = new PGSimpleDataSource();
            source.setUrl(server.url());
            source.setUser(server.user());
            source.setPassword(server.password());
            admin = JdbcClient.create(source);
            if (server instanceof EmbeddedPostgres) proveCheaply(source);
            template = "mingcha_template_" + ProcessHandle.current().pid();
            admin.sql("create database " + template).update();
            Database.open(at(template), 2).close();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        }

        /** The same way to prove the password with the least rounds: contexts open connections by the thousand. */
        private void proveCheaply(DataSource source) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("set scram_iterations = 1");
                statement.execute("alter role current_user password '" + server.password() + "'");
            } catch (SQLException e) {
                throw new IllegalStateException("The test's server keeps its password", e);
            }
        }

        Path directory(String name) throws IOException {
            var directory = Files.createTempDirectory(name);
            directories.add(directory);
            return directory;
        }

        ExternalServer at(String database) {
            var url = server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
            return new ExternalServer(url, server.user(), server.password());
        }

        private static String name(String url) {
            return url.replaceFirst(".*/([^/?]*).*", "$1");
        }

        void drop(String url) {
            var name = name(url);
            try {
                admin.sql("drop database if exists " + name + " with (force)").update();
            } catch (DataAccessException e) {
                // An autovacuum worker is not ours to end; without force PostgreSQL ends it by itself.
                admin.sql("drop database if exists " + name).update();
            }
        }

        /** The embedded server's directory is the first that was made. */
        String superuserPassword() throws IOException {
            return Files.readString(directories.getFirst().resolve("password")).strip();
        }

        private void stop() {
            copied.forEach(this::drop);
            drop("/" + template);
            server.close();
            directories.forEach(Shared::delete);
        }

        private static void delete(Path directory) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PostgresServer start() {
            var url = System.getenv("MINGCHA_DB_URL");
            if (url != null && !url.isBlank()) {
                return ExternalServer.of(new DatabaseSettings(
                                url, System.getenv("MINGCHA_DB_USER"), System.getenv("MINGCHA_DB_PASSWORD"), null, 2))
                        .checked();
            }
            try {
                var programs =
                        Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
                return EmbeddedPostgres.openWithoutDurability(directory("mingcha-test"), programs);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
