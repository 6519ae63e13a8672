package org.mingcha.document;

import java.util.Locale;

/** The bytes are no report in the format {@code mingcha-report/1}, or one of its texts is not as described. */
public final class MalformedReport extends Unrenderable {

    private static final long serialVersionUID = 1L;

    MalformedReport(String problem) {
        super(problem);
    }

    MalformedReport(String problem, Throwable cause) {
        super(problem, cause);
    }

    @Override
    public String sentence(Locale locale) {
        return bundled(locale, "document.report.malformed", String.valueOf(getMessage()));
    }
}
