package org.mingcha.web.filing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.Status;

/** Returns in the reader's words. */
public final class FilingLabels {
    private final Messages messages;

    public FilingLabels(Messages messages) {
        this.messages = messages;
    }

    public Status state(FilingState state) {
        var word = messages.of("reporting.state." + state.code());
        return switch (state) {
            case FILED -> new Status(word, "disc", "acc");
            case NIL -> new Status(word, "ring", "acc");
            case WAITING -> new Status(word, "quart", "wait");
            case RETURNED -> new Status(word, "back", "bad");
            case LATE -> new Status(word, "glass", "warn");
            case MISSING -> new Status(word, "cross", "bad");
            case NOT_DUE -> new Status(word, "dot", "mute");
            case NOT_APPLICABLE -> new Status(word, "none", "mute");
        };
    }

    public String title(ReturnDefinition definition) {
        return isEnglish() ? definition.english() : definition.title();
    }

    /** 2025年12月月度零报告; Monthly zero report, December 2025. */
    public String title(ReturnDefinition definition, Period period) {
        return messages.of("filing.title", title(definition), period(period));
    }

    public String period(Period period) {
        return period.label(messages.locale());
    }

    /** What the button says that files the nil return. */
    public String nil(Period period) {
        return messages.of("filing.nil." + period.part().name().toLowerCase(Locale.ROOT));
    }

    public String label(ReturnField field) {
        return isEnglish() ? field.english() : field.label();
    }

    public String role(String code) {
        return messages.of("accounts.role." + code);
    }

    /** How long there is still time, or for how long it is over. */
    public String left(LocalDate today, LocalDate dueOn) {
        long days = ChronoUnit.DAYS.between(today, dueOn);
        return switch (Long.signum(days)) {
            case 0 -> messages.of("filing.left.today");
            case 1 -> days == 1 ? messages.of("filing.left.tomorrow") : messages.of("filing.left.days", days);
            default -> days == -1 ? messages.of("filing.left.yesterday") : messages.of("filing.left.over", -days);
        };
    }

    public String refused(ReturnRefusal reason, List<String> arguments) {
        return messages.of("reporting.refused." + reason.code(), arguments.toArray());
    }

    /** Where the return's page is. */
    public static String href(ReturnKey key) {
        return href(key, "");
    }

    static String href(ReturnKey key, String rest) {
        return "/returns/" + key.returnId() + "/" + key.period().code() + rest + "?unit=" + key.unit();
    }

    private boolean isEnglish() {
        return messages.locale().getLanguage().equals("en");
    }
}
