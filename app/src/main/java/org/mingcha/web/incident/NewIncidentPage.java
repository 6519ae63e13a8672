package org.mingcha.web.incident;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/**
 * The form that records an incident, or starts a drill.
 *
 * @param grades the levels with what they mean, beside the field
 */
public record NewIncidentPage(Shell shell, boolean drill, CommandFormView form, List<String> grades) {
    /** The message of this form's place. */
    public String key(String place) {
        return "incident.new." + place + (drill ? ".drill" : "");
    }
}
