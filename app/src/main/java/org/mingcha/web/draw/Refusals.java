package org.mingcha.web.draw;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.mingcha.inspection.draw.DrawStep;
import org.mingcha.web.support.Visit;

/** Why a step was refused, in words. */
final class Refusals {
    private Refusals() {}

    static String of(Visit visit, DrawStep.Refused refused) {
        var arguments =
                refused.arguments().stream().map(each -> readable(visit, each)).toArray();
        return visit.t("draw.refused." + refused.reason().code(), arguments);
    }

    /** Times come as the program writes them. */
    private static String readable(Visit visit, String argument) {
        try {
            return visit.words().minute(Instant.parse(argument));
        } catch (DateTimeParseException e) {
            return argument;
        }
    }
}
