package org.mingcha.notification.internal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mingcha.notification.DueDate;

/** This module's sentences in one language, for what is read outside our pages. */
public final class NotificationMessages {
    private static final ResourceBundle.Control ROOT_IS_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    public NotificationMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages/notification", locale, ROOT_IS_CHINESE);
    }

    public String of(String key, Object... arguments) {
        // Numbers go in as they are written: 2025 is not 2,025.
        var plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }

    /** What it is that is due. */
    public String title(DueDate due) {
        return of(due.titleKey(), due.titleArguments().toArray());
    }

    /** A return of a period, by its name. */
    public String titleOfReturn(String returnId, String period) {
        List<String> arguments = ReturnDues.titleArguments(period);
        return of(ReturnDues.titleKey(returnId), arguments.toArray());
    }
}
