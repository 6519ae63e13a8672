package org.mingcha.evidence.checklist;

import java.util.List;

/**
 * Where an item comes from.
 *
 * @param group the heading that it stands under; empty: none
 * @param clauses the provisions that ask for it, each as it is cited
 */
public record Basis(String group, List<String> clauses) {
    public static final Basis NONE = new Basis("", List.of());

    public Basis {
        clauses = List.copyOf(clauses);
    }
}
