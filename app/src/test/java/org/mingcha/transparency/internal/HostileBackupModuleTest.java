package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.TestDatabase;
import org.mingcha.database.Unavailable;

/** A backup that somebody has worked on: refused in one sentence, and nothing of it stays, in no folder and no table. */
class HostileBackupModuleTest {
    private static final String EVIDENCE = "evidence/ab/cdef";

    private final LogWorld world = new LogWorld();
    private final TestDatabase empty = TestDatabase.create();
    private final List<String> survived = new ArrayList<>();

    @TempDir
    private Path directory;

    private Map<String, byte[]> parts;

    @BeforeEach
    void backup() throws IOException {
        Files.createDirectories(world.directory.resolve("evidence/ab"));
        Files.writeString(world.directory.resolve(EVIDENCE), "a photo");
        world.appendMeetings(20);
        world.log.seal();
        new DefaultSafekeeping(
                        world.database.owner(), new DataDirectory(world.directory), world.directory.resolve("log-head"))
                .backup(file());
        parts = new LinkedHashMap<>();
        try (var zip = new ZipFile(file().toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    @AfterEach
    void close() {
        empty.close();
        world.close();
    }

    @Test
    void namesLeadNowhereButIntoTheirFolders() throws IOException {
        for (var name : List.of(
                "evidence/../../evil",
                "keys/../../evil",
                "keys//tmp/mingcha-evil",
                "/tmp/mingcha-evil",
                "evidence/./x",
                "keys/.",
                "evidence/a\u0000b",
                "evidence/\u001b[2J",
                "evidence\\..\\evil",
                "evil",
                "tables/pg_catalog.pg_authid/x",
                "evidence/ab",
                "evidence/ab/cdef/below-a-file",
                "evidence/" + "a/".repeat(30_000) + "b")) {
            refused(
                    name.substring(0, Math.min(40, name.length())),
                    zip(with(name, "evil".getBytes(StandardCharsets.UTF_8))));
        }
        var twice = zip(with("evidence/ab/cdeg", new byte[] {1}));
        refused("a name twice", replaced(twice, "evidence/ab/cdeg", EVIDENCE));
        assertThat(survived).isEmpty();
    }

    @Test
    void sizesAndDigestsAreWhatComesOrNothingComes() throws IOException {
        var bomb = zip(with("evidence/zz", new byte[50_000_000]));
        refused("a bomb that says it is small", resized(bomb, "evidence/zz", 10));
        refused("a part that says it is larger", resized(zip(parts), EVIDENCE, 8));
        refused("a part that fills every disk", resized(zip(parts), EVIDENCE, 0xfffffffeL));
        refused("an index that says it is small", resized(zip(parts), BackupIndex.NAME, 10));
        refused(
                "an index without end",
                zip(with(BackupIndex.NAME, " ".repeat(20_000_000).getBytes(StandardCharsets.UTF_8))));
        refused("a table that says it is small", resized(zip(parts), "tables/transparency.head", 1));
        refused("another digest", redigested(zip(parts), EVIDENCE));
        var broken = zip(parts);
        broken[position(broken, EVIDENCE, LOCAL) + 30 + EVIDENCE.length()] ^= 0x7f;
        refused("a part that cannot be unpacked", broken);
        assertThat(survived).isEmpty();
    }

    @Test
    void anIndexNamesOurTablesAndNothingElse() throws IOException {
        var table = "{\"schema\":\"transparency\",\"name\":\"head\",";
        Map<String, UnaryOperator<String>> lies = new LinkedHashMap<>();
        lies.put("a foreign table", text -> text.replace(table, "{\"schema\":\"pg_catalog\",\"name\":\"pg_authid\","));
        lies.put(
                "a table without columns",
                text -> text.replaceFirst("(\"name\":\"head\",\"columns\":\\[)[^\\]]*", "$1"));
        lies.put(
                "a column twice",
                text -> text.replaceFirst("(\"name\":\"head\",\"columns\":\\[)(\"\\w+\")", "$1$2,$2"));
        lies.put(
                "SQL for a name",
                text -> text.replace(table, "{\"schema\":\"transparency\",\"name\":\"head\\\"; drop\","));
        lies.put(
                "a column of SQL",
                text -> text.replaceFirst(
                        "(\"name\":\"head\",\"columns\":\\[)\"\\w+\"", "$1\"x) from program 'id' --\""));
        lies.put("a table twice", text -> text.replaceFirst("(\"tables\":\\[)(\\{[^}]*\\})", "$1$2,$2"));
        lies.put("no tables", text -> text.replaceFirst("\"tables\":\\[.*?\\}\\]", "\"tables\":[]"));
        lies.put("no list of tables", text -> text.replaceFirst("\"tables\":\\[.*?\\}\\]", "\"tables\":null"));
        lies.put("a table with a gap", text -> text.replace(table, "{\"schema\":null,\"name\":\"head\","));
        lies.put(
                "a foreign sequence",
                text -> text.replaceFirst("\"sequences\":\\{", "\"sequences\":{\"pg_catalog.x\":1,"));
        lies.put("a sequence below all", text -> text.replaceFirst("(\"sequences\":\\{\"[^\"]*\":)\\d+", "$1-5"));
        lies.put("a size of its own", text -> text.replaceFirst("\"size\":\\d+", "\"size\":999999999999"));
        lies.put("an origin of its own", text -> text.replaceFirst("\"origin\":\"[^\"]*", "\"origin\":\"other/log"));
        lies.put("a newer schema", text -> text.replaceFirst("(\"schemas\":\\{\"\\w+\":\")\\w+", "$1999"));
        lies.put("no JSON", text -> "{".repeat(100_000));
        lies.put("nothing", text -> "null");
        for (var lie : lies.entrySet()) {
            var told = new String(parts.get(BackupIndex.NAME), StandardCharsets.UTF_8);
            var changed = lie.getValue().apply(told);
            assertThat(changed).as(lie.getKey()).isNotEqualTo(told);
            refused(lie.getKey(), zip(with(BackupIndex.NAME, changed.getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(survived).isEmpty();
    }

    @Test
    void partsThatAreMissingOrDoNotFitLeaveNothing() throws IOException {
        for (var name : List.of("log-head", BackupIndex.NAME, "tables/transparency.head", "tables/transparency.log")) {
            var less = new LinkedHashMap<>(parts);
            less.remove(name);
            refused("without " + name, zip(less));
        }
        refused(
                "rows that are none",
                zip(with("tables/transparency.head", "\u0001x\ty\n".getBytes(StandardCharsets.UTF_8))));
        var head = new String(parts.get("log-head"), StandardCharsets.UTF_8);
        refused(
                "a head of its own invention",
                zip(with("log-head", head.replaceFirst("\n\\d+\n", "\n999999\n").getBytes(StandardCharsets.UTF_8))));
        assertThat(survived).isEmpty();
    }

    private Map<String, byte[]> with(String name, byte[] content) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(name, content);
        return changed;
    }

    private void refused(String what, byte[] zip) throws IOException {
        Files.write(file(), zip);
        var data = directory.resolve("data");
        var failure = catchThrowable(
                () -> new DefaultSafekeeping(empty.owner(), new DataDirectory(data), data.resolve("log-head"))
                        .restore(file()));
        if (!(failure instanceof Unavailable sentence)
                || !sentence.key().startsWith("transparency.restore.")
                || sentence.arguments().stream().anyMatch(HostileBackupModuleTest::isUnfit)) {
            survived.add(what + ": " + failure);
        }
        if (empty.jdbc()
                        .sql("select count(*) from transparency.record")
                        .query(Long.class)
                        .single()
                > 0) {
            survived.add(what + ": rows stayed");
        }
        try (var left = Stream.of(directory, Path.of("/tmp/mingcha-evil"))
                .filter(Files::exists)
                .flatMap(HostileBackupModuleTest::files)) {
            left.filter(path -> !path.equals(file())).forEach(path -> survived.add(what + ": left " + path));
        }
    }

    private static boolean isUnfit(String argument) {
        return argument.length() > 300 || argument.chars().anyMatch(Character::isISOControl);
    }

    private static Stream<Path> files(Path root) {
        try {
            return Files.walk(root).filter(path -> Files.isRegularFile(path) || path.endsWith("ab"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file() {
        return directory.resolve("backup.zip");
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;

    /** Where the header of the last entry of this name begins. */
    private static int position(byte[] zip, String name, int signature) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int fixed = signature == LOCAL ? 30 : 46;
        for (int at = zip.length - fixed - name.length(); at >= 0; at--) {
            if (buffer.getInt(at) == signature
                    && new String(zip, at + fixed, name.length(), StandardCharsets.UTF_8).equals(name)) {
                return at;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static byte[] resized(byte[] zip, String name, long size) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(position(zip, name, CENTRAL) + 24, (int) size);
        return zip;
    }

    private static byte[] redigested(byte[] zip, String name) {
        zip[position(zip, name, CENTRAL) + 16] ^= 1;
        return zip;
    }

    private static byte[] replaced(byte[] zip, String name, String other) {
        var bytes = other.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, zip, position(zip, name, LOCAL) + 30, bytes.length);
        System.arraycopy(bytes, 0, zip, position(zip, name, CENTRAL) + 46, bytes.length);
        return zip;
    }
}
