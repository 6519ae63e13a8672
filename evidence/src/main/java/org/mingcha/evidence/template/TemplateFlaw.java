package org.mingcha.evidence.template;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Why a template breaks the rules, or why the reports of a checklist cannot go by it.
 *
 * @param place where in the template
 * @param arguments what the sentence names
 */
public record TemplateFlaw(Kind kind, String place, List<String> arguments) {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public TemplateFlaw {
        arguments = List.copyOf(arguments);
    }

    static TemplateFlaw of(Kind kind, String place, String... arguments) {
        return new TemplateFlaw(kind, place, List.of(arguments));
    }

    /** One sentence for whoever wrote it. */
    public String message(Locale locale) {
        var known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        var bundle =
                ResourceBundle.getBundle("messages.ownwords", known, TemplateFlaw.class.getClassLoader(), NO_FALLBACK);
        var values = new Object[arguments.size() + 1];
        values[0] = place;
        for (var at = 0; at < arguments.size(); at++) {
            values[at + 1] = arguments.get(at);
        }
        return new MessageFormat(bundle.getString("ownwords." + kind.code()), locale).format(values);
    }

    /** What can be wrong. */
    public enum Kind {
        EMPTY,
        LONG,
        SIGN,
        PLACEHOLDER,
        PLACEHOLDER_MISSING,
        NUMBER,
        PARTS_NONE,
        ITEM_UNKNOWN,
        ITEM_TWICE,
        ITEM_LEFT_OUT,
        WORDS_LEFT_OUT,
        WORDS_HIDDEN,
        WORDS_OF_ITEM,
        BEFORE_WITHOUT_MARK,
        AFTER_OTHER,
        LIST_LEFT_OUT,
        LIST_OTHER,
        REST_TWICE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
