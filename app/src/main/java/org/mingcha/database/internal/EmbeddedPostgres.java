package org.mingcha.database.internal;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server of one data directory, shared by all processes that use it: the first starts it, the others join,
 * the last stops it. After a kill of any of them the next start finds either a running server, which it joins, or none.
 */
public final class EmbeddedPostgres implements PostgresServer {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "mingcha";
    static final String DATABASE = "mingcha";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(3);

    private final Place place;
    private final String password;
    private final Locks locks;
    private volatile Using using;
    private boolean closed;

    /** Where the server's files are, and how it is run. */
    private record Place(
            Path directory, Path programs, @Nullable String osUser, boolean durable) {
        Path data() {
            return directory.resolve("data");
        }
    }

    /** What this process holds while it uses the server. */
    private record Using(PostmasterFile server, FileLock lock, Lifeline lifeline) {}

    private EmbeddedPostgres(Place place, String password, Locks locks, Using using) {
        this.place = place;
        this.password = password;
        this.locks = locks;
        this.using = using;
    }

    /** Starts or joins the server of this directory; the database and its owner exist afterwards. */
    public static EmbeddedPostgres open(Path directory, @Nullable String osUser) {
        return open(new Place(directory, directory, osUser, true));
    }

    /** For tests alone: nothing reaches the disk for sure, and unpacked programs are kept in a place of their own. */
    public static EmbeddedPostgres openWithoutDurability(Path directory, Path programs) {
        return open(new Place(directory, programs, null, false));
    }

    /** Whether a process uses the server of this directory, or it still runs by itself. */
    public static boolean isUsed(Path directory) {
        try (var locks = new Locks(directory)) {
            return locks.whileAlone(() -> !locks.isUnused()
                    || PostmasterFile.ofRunning(directory.resolve("data")).isPresent());
        }
    }

    private static EmbeddedPostgres open(Place place) {
        var locks = new Locks(place.directory());
        try {
            return locks.whileAlone(() -> {
                var superuser = Password.ofSuperuser(place.directory());
                var server = joinOrStart(place, superuser, () -> true);
                var using = new Using(server, locks.use(), hold(place, server));
                var password = ownersPassword(place, jdbcUrl(server.port(), SUPERUSER), superuser);
                return new EmbeddedPostgres(place, password, locks, using);
            });
        } catch (RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    /** The database and its owner exist afterwards. */
    private static String ownersPassword(Place place, String url, String superuser) {
        try (var first = new FirstDatabase(url, superuser)) {
            first.ensure();
            return Password.ofOwner(place.directory(), first::giveOwner);
        }
    }

    private static PostmasterFile joinOrStart(Place place, String superuser, BooleanSupplier goOn) {
        return PostmasterFile.ofRunning(place.data())
                .map(running -> Postmaster.awaitReady(place.data(), goOn))
                .orElseGet(() -> start(place, superuser, goOn));
    }

    private static PostmasterFile start(Place place, String superuser, BooleanSupplier goOn) {
        var user = OsUser.choose(place.osUser(), place.directory());
        var cluster = new Cluster(place.directory(), user, Distribution.bin(place.programs()), place.durable());
        cluster.ensure(superuser);
        var started = new Postmaster(cluster, goOn).start();
        log.info("PostgreSQL runs on port {}, process {}", started.port(), started.pid());
        return started;
    }

    private static Lifeline hold(Place place, PostmasterFile server) {
        return Lifeline.hold(place.directory(), place.data(), server.pid());
    }

    /** Of several processes that use it, one starts it and the others join. */
    @Override
    public synchronized boolean revive(BooleanSupplier goOn) {
        if (closed || isServing()) {
            return false;
        }
        locks.whileAlone(goOn, () -> {
            var before = using;
            var server = joinOrStart(place, Password.ofSuperuser(place.directory()), goOn);
            using = new Using(server, before.lock, hold(place, server));
            before.lifeline.close();
            return true;
        });
        return true;
    }

    private boolean isServing() {
        return PostmasterFile.ofRunning(place.data())
                .filter(file -> file.pid() == using.server.pid())
                .isPresent();
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

    /** Whoever leaves last stops it: also one that another process started meanwhile. */
    @Override
    public synchronized void close() {
        closed = true;
        var end = System.nanoTime() + LONGEST_LEAVE.toNanos();
        try {
            locks.whileAlone(() -> System.nanoTime() < end, this::leave);
        } catch (Unavailable another) {
            // It starts or stops the server, or stands still in the middle: the lifeline ends what nobody uses.
            log.warn("PostgreSQL is left to another process: {}", another.getMessage());
        }
        using.lifeline.close();
        locks.close();
    }

    private boolean leave() {
        release(using.lock);
        if (locks.isUnused()) {
            PostmasterFile.ofRunning(place.data()).ifPresent(running -> Postmaster.stop(place.data(), running.pid()));
        }
        return true;
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
