package org.mingcha.web.draw;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * One spot check: how far it is, what can be done, the list, and everything that decides it.
 *
 * @param revealBy until when secrets are taken, as a field for times has it
 * @param others a sentence on other draws over the same population; empty: there are none
 * @param drawn the first rows of the list
 * @param more how many more the file has
 * @param inputs everything published, under its label
 */
public record DrawPage(
        Shell shell,
        long no,
        String title,
        String facts,
        DrawListPage.Status status,
        String waiting,
        String revealBy,
        List<Milestone> path,
        String others,
        List<Form> forms,
        List<Row> drawn,
        List<Row> substitutes,
        int more,
        List<Part> strata,
        List<Input> inputs,
        List<String> commands,
        DrawFormState reply) {
    /** A step of the path. @param state done, now or empty */
    public record Milestone(String label, String state) {}

    /**
     * What the reader can do now.
     *
     * @param step inspector, inspected, public or result: part of the messages' keys
     * @param action address
     */
    public record Form(String step, String action) {}

    /** @param raise address of the form that raises a finding; empty: not this reader's */
    public record Row(long index, String label, String href, String raise) {}

    /** One stratum. */
    public record Part(String stratum, long size, long take) {}

    /** @param value as published: numbers, digests and the like */
    public record Input(String label, String value) {}

    public boolean isDone() {
        return !drawn.isEmpty();
    }
}
