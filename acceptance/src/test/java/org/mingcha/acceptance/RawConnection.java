package org.mingcha.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A connection on which anything can be said, also what no client says; from any address of the loopback. */
final class RawConnection implements AutoCloseable {
    /** What comes back where the server hung up without a word. */
    static final int HUNG_UP = 0;

    private final Socket socket;

    RawConnection(int port, Random random) throws IOException {
        var from = InetAddress.getByAddress(
                new byte[] {127, 0, (byte) random.nextInt(256), (byte) (1 + random.nextInt(250))});
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port, from, 0);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(90_000);
    }

    static String post(String path, String type, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The status that comes, or {@link #HUNG_UP}. */
    int status() throws IOException {
        try {
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return line.matches("HTTP/1\\.1 \\d{3}") ? Integer.parseInt(line.substring(9)) : HUNG_UP;
        } catch (SocketException hungUp) {
            return HUNG_UP;
        }
    }

    /** Whether an answer or the end has come; waits so many milliseconds for it. */
    boolean isOver(int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        try {
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        } catch (SocketException hungUp) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
