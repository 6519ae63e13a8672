package org.mingcha.evidence.checklist;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** This package's texts; Chinese for every language but English, whatever the machine's own is. */
final class ChecklistMessages {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ChecklistMessages() {}

    static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle(
                "messages/checklist", locale, ChecklistMessages.class.getClassLoader(), NO_FALLBACK);
    }
}
