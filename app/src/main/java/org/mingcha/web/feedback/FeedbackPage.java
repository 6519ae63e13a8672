package org.mingcha.web.feedback;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * Complaints and suggestions.
 *
 * @param said the newest ones, for administrators only
 */
public record FeedbackPage(Shell shell, boolean thanks, boolean reads, List<Said> said) {
    /** One message. */
    public record Said(String at, String unit, String body) {}
}
