package org.mingcha.transparency;

import java.util.Set;
import org.mingcha.evidence.register.Register;

/**
 * In which fields an entry is written.
 *
 * @param version of its register
 * @param text all that its text could hold: the leaf commits to what is empty as well
 */
public record RegisterFields(String version, Set<String> text) {
    public RegisterFields {
        text = Set.copyOf(text);
    }

    public static RegisterFields of(Register register) {
        return new RegisterFields(register.version(), register.textFields());
    }
}
