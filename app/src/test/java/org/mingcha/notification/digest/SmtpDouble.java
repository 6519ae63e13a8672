package org.mingcha.notification.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Queue;

/** A mail server on the loopback that keeps what it takes, and refuses, hesitates or breaks off when told to. */
final class SmtpDouble {
    static final String USER = "mingcha";
    static final String PASSWORD = "a secret of the post";

    /** What it does to the next letters; takes them when nothing is left. */
    enum Act {
        TAKE,
        /** Tells the receiver's name to be unknown. */
        REFUSE,
        /** Asks to come again. */
        BUSY,
        /** Keeps the letter and hangs up without a word. */
        BREAK_OFF
    }

    private final List<String> taken = new ArrayList<>();
    private final Queue<Act> acts = new ArrayDeque<>();
    private final ServerSocket socket;

    SmtpDouble() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    synchronized void next(Act... wanted) {
        acts.clear();
        acts.addAll(List.of(wanted));
    }

    /** All letters since the last call. */
    synchronized List<MimeMessage> letters() {
        var letters = taken.stream().map(SmtpDouble::parsed).toList();
        taken.clear();
        return letters;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The other side hung up; the next one comes.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        var act = act();
        say(client, "220 double");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.split("[ :]")[0]) {
                case "EHLO" -> say(client, "250-double\r\n250 AUTH PLAIN");
                case "AUTH" -> say(client, isOurs(line) ? "235 yes" : "535 no");
                case "RCPT" ->
                    say(client, act == Act.REFUSE ? "550 unknown" : act == Act.BUSY ? "451 come again" : "250 fine");
                case "DATA" -> {
                    say(client, "354 go on");
                    keep(in);
                    if (act == Act.BREAK_OFF) {
                        return;
                    }
                    say(client, "250 taken");
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 fine");
            }
        }
    }

    private synchronized Act act() {
        var next = acts.poll();
        return next == null ? Act.TAKE : next;
    }

    private void keep(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        synchronized (this) {
            taken.add(letter.toString());
        }
    }

    private static boolean isOurs(String line) {
        var said = Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length()));
        return new String(said, StandardCharsets.UTF_8).endsWith("\0" + USER + "\0" + PASSWORD);
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static MimeMessage parsed(String letter) {
        try {
            var bytes = letter.getBytes(StandardCharsets.ISO_8859_1);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
