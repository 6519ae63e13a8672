package org.mingcha.ledger.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a ClamAV daemon about a file before it is kept (INSTREAM, clamd(8)). Where one is named and doesn't answer in time,
 * the file is not kept either.
 */
final class VirusScan {
    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;

    /** What the daemon says of a file. */
    enum Verdict {
        CLEAN,
        INFECTED,
        UNKNOWN
    }

    private final @Nullable SocketAddress daemon;
    private final Duration patience;

    private VirusScan(@Nullable SocketAddress daemon, Duration patience) {
        this.daemon = daemon;
        this.patience = patience;
    }

    /** @param place {@code host:port}, the path of a socket, or empty: nobody is asked */
    static VirusScan at(String place, Duration patience) {
        return new VirusScan(place.isBlank() ? null : address(place.strip()), patience);
    }

    private static SocketAddress address(String place) {
        int colon = place.lastIndexOf(':');
        return place.startsWith("/")
                ? UnixDomainSocketAddress.of(place)
                : new InetSocketAddress(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)));
    }

    Verdict of(Path file) throws IOException {
        if (daemon == null) {
            return Verdict.CLEAN;
        }
        try (var content = Files.newInputStream(file);
                var line = open(daemon)) {
            // A channel has no deadline of its own: closed from outside, whatever waits on it ends.
            return CompletableFuture.supplyAsync(() -> ask(line, content), VirusScan::apart)
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException | IOException | UnresolvedAddressException silent) {
            log.warn("The virus scanner at {} does not answer: {}", daemon, String.valueOf(silent.getMessage()));
            return Verdict.UNKNOWN;
        }
    }

    private static void apart(Runnable asking) {
        Thread.ofPlatform().daemon().name("virus-scan").start(asking);
    }

    private static SocketChannel open(SocketAddress daemon) throws IOException {
        return SocketChannel.open(daemon);
    }

    private static Verdict ask(SocketChannel line, InputStream content) {
        try {
            write(line, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
            var buffer = new byte[CHUNK];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                write(line, ByteBuffer.allocate(Integer.BYTES).putInt(read).flip());
                write(line, ByteBuffer.wrap(buffer, 0, read));
            }
            write(line, ByteBuffer.allocate(Integer.BYTES));
            return verdict(answer(line));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void write(SocketChannel line, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            line.write(bytes);
        }
    }

    private static String answer(SocketChannel line) throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && line.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                return StandardCharsets.UTF_8.decode(answer.flip()).toString().strip();
            }
        }
        throw new EOFException("no whole answer");
    }

    private static Verdict verdict(String answer) {
        var said = answer.replace("\0", "");
        if (said.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        return said.endsWith(": OK") ? Verdict.CLEAN : Verdict.UNKNOWN;
    }
}
