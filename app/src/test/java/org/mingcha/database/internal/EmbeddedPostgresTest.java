package org.mingcha.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.Unavailable;

/** Real processes: this one, and another JVM that holds the same data directory. */
@Tag("slow")
class EmbeddedPostgresTest {
    @TempDir
    private static Path directory;

    private final List<Process> others = new java.util.ArrayList<>();

    @BeforeAll
    static void openTheWay() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void endOthers() throws Exception {
        var postmaster = PostmasterFile.ofRunning(data());
        for (var other : others) {
            other.destroyForcibly().waitFor();
        }
        if (postmaster.isPresent()) {
            awaitEnd(postmaster.get().pid());
        }
    }

    @Test
    void keepsWhatWasWrittenWhenEverythingIsKilled() throws Exception {
        var other = start();
        try (var server = EmbeddedPostgres.open(directory, null)) {
            execute(server, "create table if not exists kept (n int)", "insert into kept values (1)");
            var postmaster = PostmasterFile.ofRunning(data()).orElseThrow().pid();
            other.destroyForcibly().waitFor();
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            awaitEnd(postmaster);
        }
        try (var server = EmbeddedPostgres.open(directory, null)) {
            assertThat(count(server, "kept")).isPositive();
        }
    }

    @Test
    void joinsAndOutlivesTheProcessThatStartedIt() throws Exception {
        var other = start();
        var postmaster = PostmasterFile.ofRunning(data()).orElseThrow().pid();
        try (var server = EmbeddedPostgres.open(directory, null)) {
            other.destroyForcibly().waitFor();
            execute(server, "select 1");
            assertThat(PostmasterFile.ofRunning(data()).orElseThrow().pid()).isEqualTo(postmaster);
        }
        assertThat(PostmasterFile.exists(data())).isFalse();
    }

    @Test
    void leavesTheServerToThoseWhoStillUseIt() throws Exception {
        var other = start();
        EmbeddedPostgres.open(directory, null).close();
        assertThat(PostmasterFile.ofRunning(data())).isPresent();
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void serverEndsWhenItsOnlyUserIsKilled() throws Exception {
        var other = start();
        var postmaster = PostmasterFile.ofRunning(data()).orElseThrow().pid();
        other.destroyForcibly().waitFor();
        awaitEnd(postmaster);
        assertThat(PostmasterFile.ofRunning(data())).isEmpty();
    }

    @Test
    void startsBesideStaleFileOfAnotherProcess() throws Exception {
        EmbeddedPostgres.open(directory, null).close();
        var mine = ProcessHandle.current().pid();
        Files.writeString(data().resolve("postmaster.pid"), mine + "\n/elsewhere\n0\n5432\n\n127.0.0.1\n0\nready\n");
        try (var server = EmbeddedPostgres.open(directory, null)) {
            execute(server, "select 1");
        }
    }

    @Test
    void isDurableAndAsksForPassword() throws Exception {
        try (var server = EmbeddedPostgres.open(directory, null)) {
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(show(server, "data_checksums")).isEqualTo("on");
            assertThat(show(server, "synchronous_commit")).isEqualTo("on");
            assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion(@TempDir Path old) throws IOException {
        Files.createDirectories(old.resolve("data"));
        Files.writeString(old.resolve("data/PG_VERSION"), "15\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(old, null))
                .isInstanceOfSatisfying(Unavailable.class, unavailable -> {
                    assertThat(unavailable.key()).isEqualTo("database.start.major");
                    assertThat(unavailable.arguments()).contains("15", "17");
                });
    }

    @Test
    void halfMadeDirectoryIsMadeAnew(@TempDir Path half) throws IOException {
        Files.createDirectories(half.resolve("data.init/base"));
        Files.writeString(half.resolve("data.init/PG_VERSION"), "17\n");
        try (var server = EmbeddedPostgres.open(half, null)) {
            assertThat(server.url()).contains("127.0.0.1");
        }
    }

    @Test
    void superuserAndOwnerHavePasswordsOfTheirOwn(@TempDir Path own) throws Exception {
        try (var server = EmbeddedPostgres.open(own, null)) {
            var superuser = Files.readString(own.resolve("password")).strip();
            assertThat(superuser).isNotEqualTo(server.password());
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", server.password()))
                    .hasMessageContaining("authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "mingcha", superuser))
                    .hasMessageContaining("authentication failed");
            assertThat(Files.getPosixFilePermissions(own.resolve("owner-password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** In directories of before, both roles had the one password. */
    @Test
    void ownerOfAnOlderDirectoryIsGivenOne(@TempDir Path old) throws Exception {
        var shared = "";
        try (var server = EmbeddedPostgres.open(old, null)) {
            shared = Files.readString(old.resolve("password")).strip();
            execute(server, "alter role mingcha password '" + shared + "'", "create table kept_from_before (n int)");
        }
        Files.delete(old.resolve("owner-password"));
        try (var server = EmbeddedPostgres.open(old, null)) {
            assertThat(server.password()).isNotEqualTo(shared);
            assertThat(count(server, "kept_from_before")).isZero();
        }
    }

    @Test
    void packedProgramsRunAlsoWhereTwoUnpackThemAtOnce(@TempDir Path programs) throws IOException {
        var other = CompletableFuture.supplyAsync(() -> Distribution.unpacked(programs));
        var bin = Distribution.unpacked(programs);
        assertThat(other.join()).isEqualTo(bin);
        try (var left = Files.list(programs)) {
            assertThat(left).hasSize(1);
        }
        assertThat(SystemCommands.run(List.of(bin.resolve("postgres").toString(), "--version"), programs)
                        .said())
                .contains("PostgreSQL) 17");
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.toString());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        others.add(process);
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    /** The other process. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (var server = EmbeddedPostgres.open(Path.of(arguments[0]), null)) {
                System.out.println("ready");
                System.in.read();
            }
        }
    }

    private static Path data() {
        return directory.resolve("data");
    }

    private static void awaitEnd(long pid) throws Exception {
        var handle = ProcessHandle.of(pid);
        if (handle.isPresent()) {
            handle.get().onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long count(EmbeddedPostgres server, String table) throws SQLException {
        return Long.parseLong(value(server, "select count(*) from " + table));
    }

    private static String show(EmbeddedPostgres server, String setting) throws SQLException {
        return value(server, "show " + setting);
    }

    private static String value(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
