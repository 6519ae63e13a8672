package org.mingcha.messages;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundles in {@code messages/}: a key's first part names its bundle, whose root is Chinese. */
public final class MessageBundles {
    /** Without this the machine's own locale would stand in for Chinese. */
    private static final ResourceBundle.Control ROOT_IS_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private MessageBundles() {}

    /** @throws java.util.MissingResourceException where there is no such bundle */
    public static ResourceBundle of(String module, Locale locale) {
        return ResourceBundle.getBundle("messages/" + module, locale, ROOT_IS_CHINESE);
    }

    /**
     * The sentence as it is written, before anything goes into it.
     *
     * @throws java.util.MissingResourceException where there is none
     */
    public static String pattern(String key, Locale locale) {
        return of(moduleOf(key), locale).getString(key);
    }

    /** Numbers go in as they are written: record 1243 is not 1,243. Only where a word hangs on one, it stays a number. */
    public static String sentence(String key, Locale locale, Object... arguments) {
        var pattern = pattern(key, locale);
        var said = Arrays.copyOf(arguments, arguments.length, Object[].class);
        for (int i = 0; i < said.length; i++) {
            if (!pattern.contains("{" + i + ",choice,")) said[i] = String.valueOf(said[i]);
        }
        return new MessageFormat(pattern, locale).format(said);
    }

    /** What is sealed or kept: in Chinese, whoever acts. */
    public static String kept(String key, Object... arguments) {
        return sentence(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }

    /** Empty where the key has one part only: there is no such bundle. */
    public static String moduleOf(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }
}
