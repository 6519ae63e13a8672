package org.mingcha.ledger;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mingcha.command.BilingualText;

/** The sentence of a fault, in the reader's language. */
public final class LedgerMessages {
    private static final String BUNDLE = "messages.ledger";
    /** Without this the machine's own locale would stand in for Chinese, which is the bundle's root. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private LedgerMessages() {}

    public static String of(Fault fault, Locale locale) {
        var pattern = text("ledger.reason." + fault.reason().code(), locale);
        boolean english = locale.getLanguage().equals("en");
        var words = fault.arguments().stream().map(word -> english ? word.english() : word.chinese());
        return new MessageFormat(pattern, locale).format(words.toArray());
    }

    /** A word of this module's bundle, to be put into a sentence. */
    public static BilingualText word(String key) {
        return new BilingualText(text(key, Locale.SIMPLIFIED_CHINESE), text(key, Locale.ENGLISH));
    }

    private static String text(String key, Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
    }
}
