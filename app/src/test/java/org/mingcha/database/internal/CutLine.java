package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a PostgreSQL that can be cut: everybody's connection breaks, and new ones are refused until it is mended. */
public final class CutLine implements AutoCloseable {
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket listening;

    private CutLine(InetSocketAddress target, ServerSocket listening) {
        this.target = target;
        this.listening = listening;
        this.port = listening.getLocalPort();
        accept(listening);
    }

    public static CutLine to(PostgresServer server) {
        var uri = URI.create(server.url().substring("jdbc:".length()));
        try {
            return new CutLine(new InetSocketAddress(uri.getHost(), uri.getPort()), listen(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database, over this line. */
    public ExternalServer server(PostgresServer server) {
        var url = server.url().replaceFirst("//[^/]*/", "//127.0.0.1:" + port + "/");
        return new ExternalServer(url, server.user(), server.password());
    }

    public synchronized void cut() {
        try {
            listening.close();
            for (var each : open) each.close();
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void mend() {
        try {
            listening = listen(port);
            accept(listening);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void accept(ServerSocket socket) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) join(socket.accept());
            } catch (IOException cut) {
                // Nobody comes any more.
            }
        });
    }

    private void join(Socket near) throws IOException {
        var far = new Socket(target.getAddress(), target.getPort());
        open.add(near);
        open.add(far);
        carry(near, far);
        carry(far, near);
    }

    private void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // As a broken line is.
            } finally {
                open.remove(from);
            }
        });
    }
}
