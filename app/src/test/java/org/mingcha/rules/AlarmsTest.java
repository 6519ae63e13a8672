package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whom an alarm wakes finds in docs/operations.md what it means and what to do. */
class AlarmsTest {
    private static final Pattern ALARM = Pattern.compile("^ *- alert: (\\w+)$", Pattern.MULTILINE);
    private static final Pattern PARAGRAPH = Pattern.compile("^\\*\\*(Mingcha\\w+)\\.\\*\\* ", Pattern.MULTILINE);

    @Test
    void everyAlarmHasItsParagraph() {
        var alarms = names(ALARM, "packaging/monitoring/mingcha-alerts.yaml");
        assertFalse(alarms.isEmpty());
        assertEquals(alarms, names(PARAGRAPH, "docs/operations.md"));
    }

    private static List<String> names(Pattern pattern, String file) {
        return pattern.matcher(SourceTree.text(SourceTree.ROOT.resolve(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
