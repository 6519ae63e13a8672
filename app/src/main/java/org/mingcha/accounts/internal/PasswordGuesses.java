package org.mingcha.accounts.internal;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.mingcha.bounds.WorkPools;
import org.springframework.stereotype.Component;

/** How early a password is guessed, by what has leaked and by how people put passwords together; asks nobody outside. */
@Component
public class PasswordGuesses {
    /** Whoever has the hashes gets through as many in about ten weeks on one graphics card, at ours' cost. */
    private static final double FEW = 1e8;

    private final WorkPools pools;

    PasswordGuesses(WorkPools pools) {
        this.pools = pools;
    }

    /** @param words that are guessed early for this account only */
    boolean areFew(String password, List<String> words) {
        return pools.hashing()
                .run(() -> isBreached(password)
                        || Estimate.OF.measure(password, words).getGuesses() < FEW);
    }

    /** Also where only marks were put between. Read through each time: passwords are set seldom, and it is 1.4 MB. */
    private static boolean isBreached(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var bare = lower.replaceAll("[^\\p{L}\\p{N}]", "");
        try (var breached = breached()) {
            return breached.anyMatch(each -> each.equals(lower) || each.equals(bare));
        }
    }

    static Stream<String> breached() {
        try {
            return lines(new GZIPInputStream(resource("breached-passwords.txt.gz")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begun with the first password that is set, not with the server. */
    private static final class Estimate {
        private static final Zxcvbn OF = made();

        private static Zxcvbn made() {
            try (var lines = lines(resource("guessed-words.txt"))) {
                var habits = lines.filter(line -> !line.startsWith("#")).toList();
                return new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .dictionary(new Dictionary("habits", habits))
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** To be closed by whoever reads them. */
    private static Stream<String> lines(InputStream bytes) {
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        return reader.lines().onClose(() -> close(reader));
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PasswordGuesses.class.getResourceAsStream("/accounts/" + name), name);
    }
}
