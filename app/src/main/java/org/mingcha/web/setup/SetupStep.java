package org.mingcha.web.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps, in the order in which they are best taken; each but the name can be left and come back to. */
public enum SetupStep {
    LOG(false),
    UNITS(false),
    BODIES(false),
    SERVER(false),
    PEOPLE(false),
    DEFINITIONS(true),
    BACKUPS(true),
    NOTIFICATIONS(true),
    RETURN(false);

    private final boolean markable;

    SetupStep(boolean markable) {
        this.markable = markable;
    }

    /** Whether somebody may say that it is done, since nothing else shows it or it need not be. */
    public boolean isMarkable() {
        return markable;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/setup/" + code();
    }

    static Optional<SetupStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
