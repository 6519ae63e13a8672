package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path place;

    @Test
    void isOpenToItsOwnerAlone() throws IOException {
        var directory = new DataDirectory(place.resolve("new"));
        assertThat(permissions(directory.keys())).isEqualTo("rwx------");
        assertThat(permissions(directory.evidence())).isEqualTo("rwx------");
        assertThat(permissions(directory.root())).matches(ProcessUser.isRoot() ? "rwx--x--x" : "rwx------");
    }

    @Test
    void closesWhatAnOlderVersionLeftOpen() throws IOException {
        var root = Files.createDirectories(place.resolve("old"));
        Files.createDirectories(root.resolve("keys"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(root.resolve("keys"), PosixFilePermissions.fromString("rwxr-xr-x"));
        var directory = new DataDirectory(root);
        assertThat(permissions(directory.keys())).isEqualTo("rwx------");
        assertThat(permissions(root)).doesNotContain("r-x");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
