package org.mingcha.evidence.checklist;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** This package's texts; Chinese for every language but English, whatever the machine's own is. */
final class Messages {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {}

    static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle("messages/checklist", locale, Messages.class.getClassLoader(), NO_FALLBACK);
    }
}
