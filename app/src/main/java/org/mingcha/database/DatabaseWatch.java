package org.mingcha.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.internal.PostgresServer;
import org.mingcha.database.internal.ServerDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks twice a second, on a connection of its own, whether the database is there. Where it is not, the server is started
 * again if it is ours, with growing pauses, and whoever needs a connection meanwhile is refused at once. Only a server
 * runs it; for a command the database is there until the command finds out.
 */
public final class DatabaseWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    /** An empty question that isn't answered for so long is a database that is away. */
    private static final int SECONDS_TO_ANSWER = 4;

    private final PostgresServer server;
    private final ServerDataSource connections;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong outages = new AtomicLong();
    private volatile @Nullable Outage outage;
    private volatile boolean running;
    private CountDownLatch ended = new CountDownLatch(0);
    private @Nullable Connection line;
    private Instant lastTold = Instant.EPOCH;

    DatabaseWatch(PostgresServer server) {
        this.server = server;
        this.connections = new ServerDataSource(server, "watch", SECONDS_TO_ANSWER);
    }

    /**
     * @param starts how often the server was started in vain
     * @param fault {@link DatabaseFault#FULL} where it cannot be started for want of room, else {@link DatabaseFault#AWAY}
     * @param reason in the words of whoever refused last
     */
    public record Outage(Instant since, int starts, DatabaseFault fault, String reason) {}

    /** Empty while the database is there. */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /** How often it went away since this process began. */
    public long outages() {
        return outages.get();
    }

    /** Refuses where it is known that a connection cannot be had. */
    public void requireDatabase() throws SQLException {
        var now = outage;
        if (now != null) {
            refused.incrementAndGet();
            var state = now.fault() == DatabaseFault.FULL ? "53100" : "08001";
            throw new SQLNonTransientConnectionException("No database since " + now.since(), state);
        }
    }

    @Override
    public void start() {
        running = true;
        ended = new CountDownLatch(1);
        Thread.ofPlatform().name("database-watch").daemon().start(this::watch);
    }

    /** Waits for nothing: a start that is under way sees it and is given up. */
    @Override
    public void stop() {
        running = false;
        ended.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        var end = ended;
        try {
            do {
                look();
            } while (!end.await(pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    private Duration pause() {
        var now = outage;
        var starts = now == null ? 0 : Math.min(now.starts(), 4);
        var grown = PAUSE.multipliedBy(1L << starts);
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    void look() {
        if (isThere()) {
            return;
        }
        try {
            if (server.revive(() -> running)) {
                isThere();
            }
        } catch (RuntimeException | Error failure) {
            // An error too: nobody would look any more, and nobody would know.
            startedInVain(failure);
        }
    }

    private boolean isThere() {
        try {
            ask();
            comeBack();
            return true;
        } catch (SQLException failure) {
            hangUp();
            missed(failure);
            return false;
        }
    }

    private void ask() throws SQLException {
        if (line == null) {
            line = connections.getConnection();
        }
        try (var question = line.createStatement()) {
            question.execute("");
        }
    }

    private void missed(SQLException failure) {
        if (outage == null && running) {
            outages.incrementAndGet();
            refused.set(0);
            outage = new Outage(Instant.now(), 0, DatabaseFault.AWAY, String.valueOf(failure.getMessage()));
            lastTold = Instant.now();
            log.warn("The database is away; requests are refused until it is back: {}", failure.getMessage());
        }
    }

    private void startedInVain(Throwable failure) {
        var before = outage;
        if (before == null || !running) {
            return;
        }
        var reason = String.valueOf(failure.getMessage());
        var fault = DatabaseFault.isWithoutRoom(reason) ? DatabaseFault.FULL : DatabaseFault.AWAY;
        outage = new Outage(before.since(), before.starts() + 1, fault, reason);
        if (before.starts() == 0 || lastTold.plus(BETWEEN_LINES).isBefore(Instant.now())) {
            lastTold = Instant.now();
            log.warn("PostgreSQL did not start, {} times so far: {}", before.starts() + 1, reason);
        }
    }

    private void comeBack() {
        var before = outage;
        if (before != null) {
            outage = null;
            var away = Duration.between(before.since(), Instant.now());
            log.warn("The database is back after {} s; {} refusals meanwhile", away.toMillis() / 1e3, refused.get());
        }
    }

    private void hangUp() {
        if (line != null) {
            try {
                line.close();
            } catch (SQLException e) {
                log.debug("The line was gone already", e);
            }
            line = null;
        }
    }
}
