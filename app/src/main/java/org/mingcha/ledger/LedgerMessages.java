package org.mingcha.ledger;

import java.text.MessageFormat;
import java.util.Locale;
import org.mingcha.command.BilingualText;
import org.mingcha.messages.MessageBundles;

/** The sentence of a fault, in the reader's language. */
public final class LedgerMessages {
    private LedgerMessages() {}

    public static String of(Fault fault, Locale locale) {
        var pattern = MessageBundles.pattern("ledger.reason." + fault.reason().code(), locale);
        boolean english = locale.getLanguage().equals("en");
        var words = fault.arguments().stream().map(word -> english ? word.english() : word.chinese());
        return new MessageFormat(pattern, locale).format(words.toArray());
    }

    /** A word of this module's bundle, to be put into a sentence. */
    public static BilingualText word(String key) {
        return new BilingualText(
                MessageBundles.pattern(key, Locale.SIMPLIFIED_CHINESE), MessageBundles.pattern(key, Locale.ENGLISH));
    }
}
