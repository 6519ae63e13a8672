package org.mingcha.web.matrix;

import java.util.HashMap;
import java.util.Map;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.web.support.Messages;

/**
 * What one list says of its units. The day is asked for and each word looked up once for all of them: a country's towns
 * are told within half a second.
 */
final class MissingLabels {
    private final Messages messages;
    private final boolean over;
    private final Map<String, String> known = new HashMap<>();

    /** @param over the due day is past */
    MissingLabels(Messages messages, boolean over) {
        this.messages = messages;
        this.over = over;
    }

    FilingState state(MissingUnit unit) {
        if (unit.sentBack()) {
            return FilingState.RETURNED;
        }
        return over ? FilingState.MISSING : FilingState.NOT_DUE;
    }

    String stateText(MissingUnit unit) {
        return known("reporting.state." + state(unit).code());
    }

    String kind(MissingUnit unit) {
        return known("matrix.kind." + unit.kind());
    }

    private String known(String key) {
        return known.computeIfAbsent(key, each -> messages.of(each));
    }
}
