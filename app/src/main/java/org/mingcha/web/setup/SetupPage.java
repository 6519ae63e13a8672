package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.Shell;

/** All steps, with what is done. */
public record SetupPage(Shell shell, List<SetupProgress.Line> lines) {
    public long done() {
        return lines.stream().filter(SetupProgress.Line::isDone).count();
    }
}
