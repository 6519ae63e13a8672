package org.mingcha.definition;

import java.util.List;
import org.mingcha.command.Violation;

/** What came of publishing: all that was asked for, or nothing. */
public sealed interface DefinitionResult {
    /**
     * One of what was asked for.
     *
     * @param added false: the newest version says just this already
     */
    record Line(String id, String version, boolean added) {
        public String reference() {
            return id + "@" + version;
        }
    }

    record Published(List<Line> lines) implements DefinitionResult {
        public Published {
            lines = List.copyOf(lines);
        }
    }

    record Refused(List<Violation> violations) implements DefinitionResult {
        public Refused {
            violations = List.copyOf(violations);
        }

        public Refused(String key, Object... arguments) {
            this(List.of(Violation.of(key, arguments)));
        }
    }
}
