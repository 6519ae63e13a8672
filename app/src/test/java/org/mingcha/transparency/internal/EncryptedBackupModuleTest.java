package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.TestDatabase;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.Safekeeping.Kept;
import org.mingcha.transparency.Safekeeping.Written;
import org.mingcha.transparency.backup.OpenedBackup;
import org.mingcha.transparency.backup.PrivateKeyFile;
import org.mingcha.transparency.backup.RecipientKeys;
import org.mingcha.transparency.backup.TestKeys;
import org.springframework.util.FileSystemUtils;

/** A backup that is encrypted to public keys: what opens it, and what does not. */
@Tag("slow")
class EncryptedBackupModuleTest {
    private final LogWorld world = new LogWorld();
    private final TestDatabase empty = TestDatabase.create();

    @TempDir
    private Path directory;

    private TestKeys safe = new TestKeys(Path.of(""), Path.of(""));

    @BeforeEach
    void fill() throws IOException {
        safe = TestKeys.made(directory.resolve("safe"), "safe");
        Files.createDirectories(world.directory.resolve("evidence/ab"));
        Files.writeString(world.directory.resolve("evidence/ab/cdef"), "a photo of a notice board");
        world.appendMeetings(30);
        world.log.seal();
    }

    @AfterEach
    void close() {
        empty.close();
        world.close();
    }

    @Test
    void itsPrivateKeyBringsEverythingBack() throws Exception {
        var written = backup(safe.publicKey());
        assertThat(restore(file(), safe.privateKey(), TestKeys.PASSPHRASE)).isEqualTo(written.kept());
        assertThat(data().resolve("evidence/ab/cdef")).hasContent("a photo of a notice board");
        var restored = world.open(empty.dataSource(), data(), LogWorld.ORIGIN);
        assertThat(restored.custody(List.of()).fsck().findings()).isEmpty();
        assertThat(data().resolve("restoring")).doesNotExist();
        assertThat(written.bytes()).isEqualTo(Files.size(file()));
        assertThat(written.sha256()).isEqualTo(sha256(Files.readAllBytes(file())));
    }

    @Test
    void nothingOfItIsInClear() throws IOException {
        backup(safe.publicKey());
        var text = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("\u00c1").doesNotContain("tables/", "log.key", "backup.json", "PK\u0003\u0004");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var left = Files.list(directory)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(file());
        }
    }

    @Test
    void eachOfSeveralKeysOpensIt() throws IOException {
        var other = TestKeys.made(directory.resolve("other"), "other");
        var both = Files.writeString(
                directory.resolve("safe/both.pub"),
                Files.readString(safe.publicKey()) + Files.readString(other.publicKey()));
        assertThat(RecipientKeys.read(both).names()).hasSize(2).allMatch(name -> name.endsWith("@example.cn>"));
        var kept = backup(both).kept();
        assertThat(restore(file(), other.privateKey(), TestKeys.PASSPHRASE)).isEqualTo(kept);
    }

    @Test
    void withoutItsKeyItStaysClosed() throws IOException {
        backup(safe.publicKey());
        assertRefused(() -> OpenedBackup.of(file(), Optional.empty(), new DataDirectory(data())), "restore.encrypted");
        var stranger = TestKeys.made(directory.resolve("stranger"), "stranger");
        assertRefused(() -> restore(file(), stranger.privateKey(), TestKeys.PASSPHRASE), "restore.key-other");
        assertRefused(() -> restore(file(), safe.privateKey(), "a guess"), "restore.key-other");
        assertRefused(() -> restore(file(), safe.publicKey(), ""), "restore.key-public");
        assertThat(data().resolve("restoring")).doesNotExist();
    }

    @Test
    void alteredOrCutOffItIsRefusedAndNothingStays() throws IOException {
        backup(safe.publicKey());
        var bytes = Files.readAllBytes(file());
        for (int at : new int[] {bytes.length / 3, bytes.length / 2, bytes.length - 5}) {
            var altered = bytes.clone();
            altered[at] ^= 1;
            Files.write(file(), altered);
            assertRefused(() -> restore(file(), safe.privateKey(), TestKeys.PASSPHRASE), "restore.unreadable");
        }
        Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(() -> restore(file(), safe.privateKey(), TestKeys.PASSPHRASE), "restore.unreadable");
        Files.writeString(file(), "neither a zip nor a message");
        assertRefused(() -> restore(file(), safe.privateKey(), TestKeys.PASSPHRASE), "restore.unreadable");
        assertThat(data().resolve("restoring")).doesNotExist();
        assertThat(data().resolve("evidence/ab/cdef")).doesNotExist();
    }

    @Test
    void onlyPublicKeysThatCanBeEncryptedToAreTaken() throws IOException {
        assertRefused(() -> RecipientKeys.read(safe.privateKey()), "backup.recipient-private");
        assertRefused(() -> RecipientKeys.read(directory.resolve("none")), "backup.recipient-missing");
        for (var text : List.of("", "a letter", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nabcd\n")) {
            var wrong = Files.writeString(directory.resolve("safe/wrong"), text);
            assertRefused(() -> RecipientKeys.read(wrong), "backup.recipient-unfit");
        }
    }

    /** The standard tool opens ours, and we open its. */
    @Test
    void gnuPgAndThisProgramOpenEachOthers() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gpg")), "GnuPG is not installed");
        var home = Files.createDirectory(
                Path.of("/tmp").resolve("gpg-" + System.nanoTime()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        gpg(home, "--passphrase", "sesame", "--quick-generate-key", "Keeper <keeper@example.cn>", "default", "default");
        gpg(home, "--armor", "--output", at("keeper.pub"), "--export", "keeper@example.cn");
        gpg(home, "--passphrase", "sesame", "--output", at("keeper.key"), "--export-secret-keys", "keeper@example.cn");

        var kept = backup(directory.resolve("keeper.pub")).kept();
        gpg(home, "--passphrase", "sesame", "--output", at("plain.zip"), "--decrypt", file().toString());
        try (var zip = new ZipFile(at("plain.zip"))) {
            assertThat(zip.getEntry(BackupIndex.NAME)).isNotNull();
        }
        gpg(
                home,
                "--trust-model",
                "always",
                "--recipient",
                "keeper@example.cn",
                "--output",
                at("theirs.gpg"),
                "--encrypt",
                at("plain.zip"));
        assertThat(restore(directory.resolve("theirs.gpg"), directory.resolve("keeper.key"), "sesame"))
                .isEqualTo(kept);
        new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all")
                .start()
                .waitFor();
        FileSystemUtils.deleteRecursively(home);
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    private static void gpg(Path home, String... arguments) throws IOException, InterruptedException {
        var line = new java.util.ArrayList<>(
                List.of("gpg", "--homedir", home.toString(), "--batch", "--quiet", "--pinentry-mode", "loopback"));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Unavailable.class, refused -> assertThat(refused.key()).isEqualTo("transparency." + key));
    }

    private Path file() {
        return directory.resolve("backup.zip.gpg");
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Written backup(Path key) {
        return new DefaultSafekeeping(
                        world.database.owner(), new DataDirectory(world.directory), world.directory.resolve("log-head"))
                .backup(file(), Optional.of(RecipientKeys.read(key)));
    }

    private Kept restore(Path backup, Path key, String passphrase) {
        var data = new DataDirectory(data());
        var opening = PrivateKeyFile.read(key, passphrase::toCharArray);
        try (var opened = OpenedBackup.of(backup, Optional.of(opening), data)) {
            return new DefaultSafekeeping(empty.owner(), data, data().resolve("log-head")).restore(opened.zip());
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
