package org.mingcha.ledger.shelf;

import java.util.Optional;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.text.HeaderText;

/** Fields by what people call them. */
public final class FieldNames {
    private FieldNames() {}

    /** By its label, or else by another header under which offices keep it. */
    public static Optional<Field> find(Register register, String label) {
        var spellings = HeaderText.spellings(label);
        return find(register, spellings, false).or(() -> find(register, spellings, true));
    }

    private static Optional<Field> find(Register register, java.util.List<String> spellings, boolean alias) {
        return register.typed().stream()
                .filter(field -> spellings.stream().anyMatch(each -> HeaderText.names(field, each, alias)))
                .findFirst();
    }
}
