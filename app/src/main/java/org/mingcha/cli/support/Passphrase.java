package org.mingcha.cli.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;

/**
 * The first line of a file, of standard input ({@code -}), or what is typed unseen: never part of the command line.
 *
 * @param sentences what the keys of its sentences begin with: {@code needed} and {@code prompt}
 */
public record Passphrase(Session session, @Nullable Path file, String sentences) implements Supplier<char[]> {
    @Override
    public char[] get() {
        try {
            if (file == null) {
                return typed();
            }
            return file.toString().equals("-")
                    ? firstLine(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                    : fromFile(session.input(file));
        } catch (IOException e) {
            throw new Unavailable("cli.file.unreadable", String.valueOf(file));
        }
    }

    private char[] typed() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Unavailable(sentences + "needed");
        }
        var typed = console.readPassword("%s ", session.messages().get(sentences + "prompt"));
        return Objects.requireNonNullElse(typed, new char[0]);
    }

    private static char[] fromFile(Path named) throws IOException {
        try (var reader = Files.newBufferedReader(named)) {
            return firstLine(reader);
        }
    }

    private static char[] firstLine(BufferedReader reader) throws IOException {
        return Objects.requireNonNullElse(reader.readLine(), "").toCharArray();
    }
}
