package org.mingcha.web.draw;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.web.support.Messages;

/** Why a step was refused, in words. */
public final class DrawRefusals {
    private DrawRefusals() {}

    public static String of(Messages messages, DrawCommandResult.Refused refused) {
        var arguments = refused.arguments().stream()
                .map(each -> readable(messages, each))
                .toArray();
        return messages.of("draw.refused." + refused.reason().code(), arguments);
    }

    /** Times come as the program writes them. */
    private static String readable(Messages messages, String argument) {
        try {
            return messages.minute(Instant.parse(argument));
        } catch (DateTimeParseException e) {
            return argument;
        }
    }
}
