package org.mingcha.web.filing;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * The returns that are asked for.
 *
 * @param mayPublish whether a file can be brought
 * @param faults sentences about the file that was just brought
 */
public record ReturnDefinitionsPage(Shell shell, List<Definition> lines, boolean mayPublish, List<String> faults) {
    /**
     * One of them in its newest version.
     *
     * @param facts how often, until when, by whom, in one line each
     * @param document canonical JSON, which a preview carries on; empty: it is published
     */
    public record Definition(String title, String reference, List<String> facts, List<Field> fields, String document) {}

    /** What it asks for. */
    public record Field(String label, String type, String from) {}
}
