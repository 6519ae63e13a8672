package org.mingcha.transparency.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.database.Unavailable;
import org.mingcha.fuzz.FuzzBudget;
import org.mingcha.fuzz.Seeds;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup's zip, or only its index where the input begins like JSON: read and unpacked into a folder, or refused. */
@Tag("slow")
class BackupFuzzTest {
    private static final String INDEX = """
            {"format":"mingcha-backup/1","origin":"fuzz.invalid/log","size":7,"schemas":{"transparency":"12"},\
            "tables":[{"schema":"transparency","name":"head","columns":["size"]}],"sequences":{"a.b":1}}""";

    @TempDir
    static Path folder;

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Seeds.of(INDEX, INDEX.replace("7", "1e999"), "{".repeat(2_000), INDEX.replace("[{", "[null,{")),
                Stream.of("keys/log.key", "evidence/ab/cdef", "evidence/../../evil", "keys//tmp/evil")
                        .map(BackupFuzzTest::backup));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) throws IOException {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) throws IOException {
        var isIndex = bytes.length > 0 && bytes[0] == '{';
        var file = Seeds.file(isIndex ? Seeds.zip(Map.of(BackupIndex.NAME, bytes)) : bytes);
        var target = Files.createDirectories(folder.resolve("restored"));
        try (var zip = new ZipFile(file.toFile())) {
            var parts = new BackupParts(zip);
            index(parts).ofHistory().tables().forEach(BackupIndex.StoredTable::copyTarget);
            extract(parts, target);
        } catch (Unavailable | ZipException | EOFException refused) {
            // As a restore refuses.
        }
        try (var left = Files.list(folder)) {
            if (left.count() > 1) throw new AssertionError("A file beside the folder");
        }
    }

    /** As {@link BackupReader} reads it, which wants a database to write to. */
    private static BackupIndex index(BackupParts parts) throws IOException {
        try {
            var read = JsonMapper.shared().readValue(parts.read(BackupIndex.NAME), BackupIndex.class);
            if (read == null) throw parts.unreadable(BackupIndex.NAME);
            return read;
        } catch (JacksonException e) {
            throw parts.unreadable(BackupIndex.NAME);
        }
    }

    private static void extract(BackupParts parts, Path target) throws IOException {
        var files = new RestoredFiles(parts);
        try {
            files.extract("keys/", target);
            files.extract("evidence/", target);
        } finally {
            files.takeBack();
        }
    }

    private static byte[] backup(String name) {
        return Seeds.zip(Map.of(
                BackupIndex.NAME,
                INDEX.getBytes(StandardCharsets.UTF_8),
                "log-head",
                new byte[] {'\n'},
                "tables/transparency.head",
                "7\n".getBytes(StandardCharsets.UTF_8),
                name,
                new byte[300]));
    }
}
