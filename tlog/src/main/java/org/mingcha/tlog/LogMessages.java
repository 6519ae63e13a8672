package org.mingcha.tlog;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** This module's sentences. Chinese is the source; English is the other one. */
record LogMessages(ResourceBundle bundle, Locale locale) {
    static LogMessages of(Locale locale) {
        var known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new LogMessages(ResourceBundle.getBundle("messages.tlog", known, control), locale);
    }

    String sentence(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(Visible.arguments(arguments));
    }
}
