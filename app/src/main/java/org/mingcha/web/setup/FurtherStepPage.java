package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.Shell;

/** A step that is done on other pages. */
public record FurtherStepPage(Shell shell, SetupProgress.Line line, Places places) {
    /** Where, in the order of the step's sentences. */
    public record Places(List<String> paths) {
        public Places {
            paths = List.copyOf(paths);
        }

        static Places of(String... paths) {
            return new Places(List.of(paths));
        }
    }
}
