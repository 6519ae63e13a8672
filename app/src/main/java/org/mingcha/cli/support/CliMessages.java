package org.mingcha.cli.support;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.messages.MessageBundles;

/** The sentences of all modules in the operator's language; the part of a key before its first dot names the bundle. */
public final class CliMessages {
    private static final List<String> OF_COMMANDS =
            List.of("cli", "ledger", "reporting", "inspection", "duties", "bench");

    private final Locale locale;

    public CliMessages(Locale locale) {
        this.locale = locale;
    }

    /** Chinese where the environment asks for it, else English, as other commands of the system do. */
    public static CliMessages of(Map<String, String> environment) {
        var wanted = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return new CliMessages(wanted.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /** What descriptions of commands and options are looked up in: those of modules stand in the modules' bundles. */
    public ResourceBundle ofCommands() {
        var sentences = new HashMap<String, Object>();
        OF_COMMANDS.forEach(module -> {
            var bundle = MessageBundles.of(module, locale);
            bundle.keySet().forEach(key -> sentences.put(key, unquoted(bundle.getString(key))));
        });
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return sentences.get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(sentences.keySet());
            }
        };
    }

    /** The sentence under this key; the key itself where there is none, so that a forgotten one is seen, not fatal. */
    public String get(String key, Object... arguments) {
        var text = find(key);
        return arguments.length == 0 ? unquoted(text) : new MessageFormat(text, locale).format(arguments);
    }

    /** What a format would make of a doubled quote, where nothing goes into the sentence. */
    private static String unquoted(String text) {
        return text.replace("''", "'");
    }

    /** Empty where there is no such sentence. */
    public String orEmpty(String key) {
        var found = find(key);
        return found.equals(key) ? "" : found;
    }

    private String find(String key) {
        try {
            return MessageBundles.pattern(key, locale);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
