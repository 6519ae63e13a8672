package org.mingcha.document;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why nothing was rendered. No format is ever written half: the answer is the whole document or one of these. */
public abstract sealed class Unrenderable extends RuntimeException
        permits MissingGlyphs, UnresolvedCitation, MalformedReport {

    private static final long serialVersionUID = 1L;

    Unrenderable(String message) {
        super(message);
    }

    Unrenderable(String message, Throwable cause) {
        super(message, cause);
    }

    /** One sentence for the person who asked for the document. */
    public abstract String sentence(Locale locale);

    static String bundled(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.mingcha.document.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
