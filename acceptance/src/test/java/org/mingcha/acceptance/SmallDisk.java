package org.mingcha.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A disk of its own below a folder, with room for what PostgreSQL's log has and for no further segment of it; in memory, and only root's. */
record SmallDisk(Path folder, boolean isMounted) implements AutoCloseable {
    private static final long LESS_THAN_A_SEGMENT = 8;
    private static final long PLENTY = 800;

    /** What is in the folder stays in it. */
    static SmallDisk below(Path folder) {
        try {
            var apart = Files.createTempDirectory("small-disk");
            var owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
            if (!run("cp", "-a", folder + "/.", apart.toString())
                    || !run(
                            "mount",
                            "-t",
                            "tmpfs",
                            "-o",
                            size(megabytes(folder) + LESS_THAN_A_SEGMENT) + ",mode=700",
                            "mingcha-test",
                            folder.toString())) {
                return new SmallDisk(folder, false);
            }
            run("cp", "-a", apart + "/.", folder.toString());
            run("chown", owner, folder.toString());
            run("rm", "-r", apart.toString());
            return new SmallDisk(folder, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void enlarge() {
        if (!run("mount", "-o", "remount," + size(PLENTY), folder.toString())) throw new AssertionError("no room");
    }

    @Override
    public void close() {
        if (isMounted) run("umount", "-l", folder.toString());
    }

    private static String size(long megabytes) {
        return "size=" + megabytes + "m";
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    >> 20;
        }
    }

    private static boolean run(String... line) {
        return ProgramRun.program(java.util.Map.of(), line).exit() == 0;
    }
}
