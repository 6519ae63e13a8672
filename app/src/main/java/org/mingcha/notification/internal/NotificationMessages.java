package org.mingcha.notification.internal;

import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.messages.MessageBundles;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.PlannedWork;

/** This module's sentences in one language, for what is read outside our pages. */
public final class NotificationMessages {
    private final Locale locale;

    public NotificationMessages(Locale locale) {
        this.locale = locale;
    }

    public String of(String key, Object... arguments) {
        return MessageBundles.sentence(key, locale, arguments);
    }

    /** What it is that is due. */
    public String title(DueDate due) {
        return of(due.titleKey(), due.titleArguments().toArray());
    }

    /** What it is that is planned. */
    public String title(PlannedWork work) {
        return of(
                work.titleKey(),
                work.titleArguments().stream().map(each -> each.in(locale)).toArray());
    }

    /** A return of a period, by its name. */
    public String titleOfReturn(ReturnDefinition definition, String period) {
        List<String> arguments = ReturnDues.titleArguments(definition, period);
        return of(ReturnDues.titleKey(definition), arguments.toArray());
    }
}
