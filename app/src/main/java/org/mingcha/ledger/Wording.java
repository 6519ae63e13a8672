package org.mingcha.ledger;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentence of a fault, in the reader's language. */
public final class Wording {
    private static final String BUNDLE = "messages/ledger";

    private Wording() {}

    public static String of(Fault fault, Locale locale) {
        var pattern = bundle(locale).getString(fault.reason().key());
        return new MessageFormat(pattern, locale).format(fault.arguments().toArray());
    }

    private static ResourceBundle bundle(Locale locale) {
        // Without this the machine's own locale would stand in for Chinese, which is the bundle's root.
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, noFallback);
    }
}
