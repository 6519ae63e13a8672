package org.mingcha.database.internal;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server of one data directory, shared by all processes that use it: the first starts it, the others join,
 * the last stops it. After a kill of any of them the next start finds either a running server, which it joins, or none.
 */
public final class EmbeddedPostgres implements Server {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "mingcha";
    static final String DATABASE = "mingcha";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path data;
    private final String password;
    private final Locks locks;
    private final Using using;

    /** What this process holds while it uses the server. */
    private record Using(PostmasterFile server, FileLock lock, Lifeline lifeline) {}

    private EmbeddedPostgres(Path data, String password, Locks locks, Using using) {
        this.data = data;
        this.password = password;
        this.locks = locks;
        this.using = using;
    }

    /** Starts or joins the server of this directory; the database and its owner exist afterwards. */
    public static EmbeddedPostgres open(Path directory, @Nullable String osUser) {
        return open(directory, directory, osUser, true);
    }

    /** For tests alone: nothing reaches the disk for sure, and unpacked programs are kept in a place of their own. */
    public static EmbeddedPostgres openWithoutDurability(Path directory, Path programs) {
        return open(directory, programs, null, false);
    }

    private static EmbeddedPostgres open(Path directory, Path programs, @Nullable String osUser, boolean durable) {
        var locks = new Locks(directory);
        try {
            return locks.whileAlone(() -> {
                var superuser = Password.ofSuperuser(directory);
                var data = directory.resolve("data");
                var server = PostmasterFile.ofRunning(data)
                        .map(running -> Postmaster.awaitReady(data))
                        .orElseGet(() -> start(directory, programs, osUser, durable, superuser));
                var using = new Using(server, locks.use(), Lifeline.hold(directory, data, server.pid()));
                var first = new FirstDatabase(jdbcUrl(server.port(), SUPERUSER), superuser);
                first.ensure();
                var password = Password.ofOwner(directory, first::giveOwner);
                return new EmbeddedPostgres(data, password, locks, using);
            });
        } catch (RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    private static PostmasterFile start(
            Path directory, Path programs, @Nullable String osUser, boolean durable, String password) {
        var user = OsUser.choose(osUser, directory);
        var cluster = new Cluster(directory, user, Distribution.bin(programs), durable);
        cluster.ensure(password);
        var started = new Postmaster(cluster).start();
        log.info("PostgreSQL runs on port {}, process {}", started.port(), started.pid());
        return started;
    }

    @Override
    public String url() {
        return url(DATABASE);
    }

    /** Another database of the same server. */
    public String url(String database) {
        return jdbcUrl(using.server.port(), database);
    }

    @Override
    public String user() {
        return OWNER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {
        locks.whileAlone(() -> {
            release(using.lock);
            if (locks.isUnused()) {
                Postmaster.stop(data, using.server.pid());
            }
            using.lifeline.close();
            return true;
        });
        locks.close();
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Cannot release the data directory", e);
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
