package org.mingcha.paper.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.mingcha.document.Run;

/** The sentences of papers. They are data and not messages: an official document is in Chinese, whoever reads the page. */
final class PaperSentences {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final Properties ALL = load();

    private PaperSentences() {}

    static String text(String key, Object... arguments) {
        var text = new StringBuilder();
        runs(key, arguments).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** @param arguments runs, lists of runs, or words */
    static List<Run> runs(String key, Object... arguments) {
        var pattern = Objects.requireNonNull(ALL.getProperty(key), key);
        var runs = new ArrayList<Run>();
        var matcher = ARGUMENT.matcher(pattern);
        int from = 0;
        while (matcher.find()) {
            words(runs, pattern.substring(from, matcher.start()));
            add(runs, arguments[Integer.parseInt(matcher.group(1))]);
            from = matcher.end();
        }
        words(runs, pattern.substring(from));
        return runs;
    }

    private static void add(List<Run> runs, Object argument) {
        switch (argument) {
            case Run run -> runs.add(run);
            case List<?> list -> list.forEach(each -> add(runs, Objects.requireNonNull(each)));
            default -> words(runs, argument.toString());
        }
    }

    private static void words(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run.Words(text));
        }
    }

    private static Properties load() {
        var all = new Properties();
        try (var in = Objects.requireNonNull(PaperSentences.class.getResourceAsStream("/paper/sentences.properties"))) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("The sentences of papers cannot be read", e);
        }
    }
}
