package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingcha.database.Unavailable;

/** PostgreSQL's data directory: made under another name and renamed when whole, so that a killed start leaves none. */
record Cluster(Path directory, OsUser user, Path bin, boolean durable) {

    Path data() {
        return directory.resolve("data");
    }

    void ensure(String password) {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            refuseOtherMajor();
            user.own(data());
            return;
        }
        try {
            initialise(password);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the database in " + data(), e);
        }
    }

    private void refuseOtherMajor() {
        try {
            var found = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!found.equals(Distribution.MAJOR)) {
                throw new Unavailable("database.start.major", data().toString(), found, Distribution.MAJOR);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the version of " + data(), e);
        }
    }

    private void initialise(String password) throws IOException {
        var half = directory.resolve("data.init");
        delete(half);
        Files.createDirectory(half);
        user.own(half);
        var file = Password.copyFor(user, directory, password);
        try {
            var outcome = SystemCommands.run(user.command(bin.resolve("initdb"), arguments(half, file)), directory);
            if (!outcome.succeeded()) {
                throw new Unavailable("database.start.initdb", lastLine(outcome.said()));
            }
        } finally {
            Files.delete(file);
        }
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
        sync(directory);
    }

    /** The builtin locale: indexes never depend on the libc or ICU of the machine. */
    private List<String> arguments(Path half, Path passwordFile) {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + half,
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        return arguments;
    }

    private static String lastLine(String said) {
        return said.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
