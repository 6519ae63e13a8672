package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.ProcessUser;
import org.mingcha.database.Unavailable;

/**
 * As whom PostgreSQL runs; it refuses to run as root, and rightly. A service user needs a data directory that it can
 * reach; where it cannot (below /root), a user namespace makes root look like somebody else.
 *
 * @param name the service user; null: whoever we are
 * @param prefix the command that changes to it
 */
record OsUser(@Nullable String name, List<String> prefix) {
    private static final List<String> SERVICE_USERS = List.of("mingcha", "postgres");

    static OsUser choose(@Nullable String wanted, Path directory) {
        if (!ProcessUser.isRoot()) {
            return new OsUser(null, List.of());
        }
        var candidates = wanted == null ? SERVICE_USERS : List.of(wanted);
        return candidates.stream()
                .map(OsUser::service)
                .filter(user -> user.canUse(directory))
                .findFirst()
                .orElseGet(() -> inNamespace(directory, wanted));
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Gives it these files: also those that it or another user had before. */
    void own(Path path) {
        if (!ProcessUser.isRoot()) {
            return;
        }
        try {
            var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(nameOrRoot());
            if (!Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                ownAll(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + path + " to " + nameOrRoot(), e);
        }
    }

    private void ownAll(Path path) throws IOException {
        var lookup = path.getFileSystem().getUserPrincipalLookupService();
        var owner = lookup.lookupPrincipalByName(nameOrRoot());
        try (Stream<Path> files = Files.walk(path)) {
            // Children first: a walk broken off leaves the top with its old owner, so that the next start walks again.
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner);
            }
        }
    }

    private String nameOrRoot() {
        return name == null ? "root" : name;
    }

    private static OsUser service(String name) {
        return new OsUser(
                name, List.of("setpriv", "--reuid", name, "--regid", name, "--clear-groups", "--no-new-privs", "--"));
    }

    private boolean canUse(Path directory) {
        try {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            return false;
        }
        return SystemCommands.run(command(Path.of("test"), List.of("-x", directory.toString())), Path.of("/"))
                .succeeded();
    }

    private static OsUser inNamespace(Path directory, @Nullable String wanted) {
        // nobody: initdb wants a user that /etc/passwd knows.
        var user = new OsUser(null, List.of("unshare", "--user", "--map-user=65534", "--map-group=65534", "--"));
        if (wanted == null
                && SystemCommands.run(user.command(Path.of("true"), List.of()), Path.of("/"))
                        .succeeded()) {
            return user;
        }
        throw new Unavailable("database.start.root", wanted == null ? "postgres" : wanted, directory.toString());
    }
}
