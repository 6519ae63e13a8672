package org.mingcha.web.ask;

import java.util.List;
import org.mingcha.claims.question.Door;
import org.mingcha.web.support.OpenShell;

/**
 * The form for a question.
 *
 * @param unit the body that is chosen
 * @param text as typed
 * @param problems sentences that say what to put right, or what to look at again
 * @param confirm whether the text is taken once the reader has looked at it again
 */
public record AskPage(
        OpenShell shell, List<Door> doors, String unit, String text, List<String> problems, boolean confirm) {
    public AskPage {
        doors = List.copyOf(doors);
        problems = List.copyOf(problems);
    }
}
