package org.mingcha.web.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.mingcha.database.DataDirectory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How people reach the server: what one-time links begin with. Given by the setting {@code mingcha.url}, or chosen on
 * /setup: then it stands in a file of settings that every later start reads, and counts for links at once.
 */
@Component
public class ServerAddress {
    public static final String FILE = "setup.yaml";

    private static final Pattern FORM = Pattern.compile("https?://[a-z0-9.\\[\\]:-]{1,253}");
    private static final Pattern LINE = Pattern.compile("(?m)^  url: \"(.*)\"$");

    private final Path file;
    private final boolean isSet;
    private final AtomicReference<String> current;

    ServerAddress(Environment environment, DataDirectory data) {
        this.file = data.root().resolve(FILE);
        var given = environment.getRequiredProperty("mingcha.url");
        var usual = environment.resolvePlaceholders("${serve.scheme:http}://localhost:${server.port}");
        this.isSet = !given.equals(usual) && !given.equals(kept());
        this.current = new AtomicReference<>(given);
    }

    /** Without a slash at the end. */
    public String current() {
        return current.get();
    }

    /** Whether a setting says it, so that nothing can be chosen. */
    public boolean isSet() {
        return isSet;
    }

    public boolean isChosen() {
        return !kept().isEmpty();
    }

    public static boolean isAddress(String text) {
        return FORM.matcher(text).matches();
    }

    /** For links from now on; for cookies, passkeys and mail from the next start. */
    public void choose(String address) {
        if (isSet || !isAddress(address)) {
            throw new IllegalArgumentException("No address to choose: " + address);
        }
        write("mingcha:\n  url: \"" + address + "\"\n");
        current.set(address);
    }

    private String kept() {
        try {
            var line = LINE.matcher(Files.exists(file) ? Files.readString(file) : "");
            return line.find() ? line.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Whole or not at all: a start that finds half a file would refuse it. */
    private void write(String text) {
        var fresh = file.resolveSibling(FILE + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
