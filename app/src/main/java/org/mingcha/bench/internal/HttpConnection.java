package org.mingcha.bench.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection to the server of the run on this machine's loopback. It reads only as much of HTTP as it takes to
 * know where an answer ends: the driver shares the machine with what it measures.
 */
final class HttpConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    private HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /** @param from the last two bytes of the loopback address that it comes from: 127.0.x.y */
    static HttpConnection from(int from, int port) {
        try {
            var local = InetAddress.getByAddress(new byte[] {127, 0, (byte) (from >> 8), (byte) from});
            var server = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            var socket = new Socket(server, port, local, 0);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            return new HttpConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("No connection to the server of the run", e);
        }
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String form) {
        var body = form.getBytes(StandardCharsets.UTF_8);
        var head =
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n";
        var start = head.getBytes(StandardCharsets.US_ASCII);
        var request = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    /** As programs send it. @param key the attempt's own name */
    static byte[] json(String path, String token, String key, String json) {
        return ("POST " + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + token + "\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + json.length() + "\r\n\r\n"
                        + json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends and reads the answer to its end; its status. */
    int ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean isChunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Long.parseLong(lower.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) isChunked = true;
        }
        if (isChunked) readChunks();
        else if (status != 304) in.skipNBytes(length);
        return status;
    }

    private void readChunks() throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size + 2L);
        }
        line();
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("The server closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
