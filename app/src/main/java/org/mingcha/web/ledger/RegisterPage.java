package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;

/** One version of a register: what it asks for. */
public record RegisterPage(
        Shell shell,
        String name,
        String base,
        List<String> facts,
        List<Version> versions,
        List<RegisterFieldLine> fields) {
    /** Another version. */
    public record Version(String href, String reference) {}
}
