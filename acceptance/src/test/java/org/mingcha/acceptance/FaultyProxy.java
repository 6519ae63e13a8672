package org.mingcha.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A line between browser and site that fails on purpose: one request a connection, passed on byte for byte. */
final class FaultyProxy implements AutoCloseable {
    /** What becomes of a form that is sent. */
    enum Fault {
        NONE,
        /** The site has answered, and the answer gets lost. */
        ANSWER_LOST,
        /** A proxy on the way answers 500; the site never hears of it. */
        SERVER_ERROR
    }

    private static final byte[] ERROR =
            "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final int site;
    private final ServerSocket door;
    private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);
    private final AtomicInteger forms = new AtomicInteger();

    FaultyProxy(int site) {
        this.site = site;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** The next form fails like this, the one after passes. */
    void fail(Fault fault) {
        next.set(fault);
    }

    /** How many forms were sent so far, failed ones too. */
    int forms() {
        return forms.get();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                var browser = door.accept();
                Thread.ofVirtual().start(() -> pass(browser));
            }
        } catch (SocketException closed) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket browser) {
        try (browser) {
            var head = head(browser.getInputStream());
            if (head.isEmpty()) return;
            var body = browser.getInputStream().readNBytes(length(head));
            var fault = head.startsWith("POST") ? formFault() : Fault.NONE;
            if (fault == Fault.SERVER_ERROR) {
                browser.getOutputStream().write(ERROR);
            } else {
                var answer = ask(head, body);
                if (fault == Fault.NONE) browser.getOutputStream().write(answer);
            }
        } catch (IOException gone) {
            // The browser or the site went away: the other one notices by its closed connection.
        }
    }

    private Fault formFault() {
        forms.incrementAndGet();
        return next.getAndSet(Fault.NONE);
    }

    private byte[] ask(String head, byte[] body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site)) {
            var once = head.replaceFirst("(?i)\r\nConnection:[^\r]*", "")
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n");
            socket.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            return socket.getInputStream().readAllBytes();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0; each = in.read()) {
            head.write(each);
            if (each == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static int length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
