package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * Registers that a file drafts, before they are published.
 *
 * @param faults sentences for which publishing them was refused
 */
public record RegisterDraftPage(Shell shell, List<Draft> drafts, List<String> faults) {
    /**
     * One of them as its form, its table and its description will be.
     *
     * @param document canonical JSON, carried on by the form
     * @param form the fields as an entry's form will ask for them
     */
    public record Draft(
            String name, List<String> facts, String document, List<RegisterFieldLine> fields, List<FormField> form) {}
}
