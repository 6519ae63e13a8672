package org.mingcha.tour;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One request of a script.
 *
 * @param when the time at which it is asked
 * @param verb GET, POST, UPLOAD or {@code $} for a command
 * @param target the address; empty for a command
 * @param rest a form's fields, a body in JSON, or the command's words
 * @param captures what later steps take from the answer, by its name there
 */
record TourStep(
        String title,
        LocalDateTime when,
        String caller,
        String verb,
        String target,
        String rest,
        Map<String, Pattern> captures) {
    TourStep {
        captures = Map.copyOf(captures);
    }

    TourStep with(String filledTarget, String filledRest) {
        return new TourStep(title, when, caller, verb, filledTarget, filledRest, captures);
    }

    boolean isCommand() {
        return verb.equals("$");
    }

    boolean isApi() {
        return target.startsWith("/api/");
    }

    /** As the script says it. */
    String request() {
        return (caller + " " + verb + " " + target + (isCommand() ? "" : " ") + rest).strip();
    }
}
