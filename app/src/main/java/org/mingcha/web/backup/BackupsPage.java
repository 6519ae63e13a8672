package org.mingcha.web.backup;

import java.util.List;
import org.mingcha.web.support.Shell;

/** Backups that the server makes by itself, the newest first. */
public record BackupsPage(Shell shell, State state, List<Line> lines) {
    /**
     * How it stands now.
     *
     * @param obstacle why there will be none tonight; empty: nothing is known
     * @param last when the last good one was made, as a sentence
     * @param recipients whose keys open them
     */
    public record State(String obstacle, String last, String directory, List<String> recipients, boolean inClear) {}

    /** @param what the file's name, or why there is none */
    public record Line(String at, String what, String size, String sha256, boolean isGood) {}
}
