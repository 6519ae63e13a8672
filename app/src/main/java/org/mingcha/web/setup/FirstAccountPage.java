package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.Shell;

/** The first administrator's form. */
public record FirstAccountPage(Shell shell, Kept kept, List<Fault> faults) {
    /** What was typed, but for the password. */
    public record Kept(String code, String login, String name) {}

    public record Fault(String field, String sentence) {}
}
