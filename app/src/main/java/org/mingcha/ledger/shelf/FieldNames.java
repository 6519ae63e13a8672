package org.mingcha.ledger.shelf;

import java.util.Optional;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.text.HeaderText;

/** Fields by what people call them. */
public final class FieldNames {
    private FieldNames() {}

    /** By its label, or else by another header under which offices keep it. */
    public static Optional<Field> find(Register register, String label) {
        var spellings = HeaderText.spellings(label);
        return find(register, spellings, false).or(() -> find(register, spellings, true));
    }

    /** A register by its name, with or without the last word that all ledgers share, by another name, or by its id. */
    public static Optional<Register> register(Registers registers, String said) {
        return registers
                .bySheet(said)
                .or(() -> registers.find(said))
                .or(() -> registers.all().stream()
                        .filter(each -> bare(each.sheet()).equals(bare(said)))
                        .findFirst());
    }

    private static String bare(String sheet) {
        return sheet.replaceFirst("台账$", "");
    }

    private static Optional<Field> find(Register register, java.util.List<String> spellings, boolean alias) {
        return register.typed().stream()
                .filter(field -> spellings.stream().anyMatch(each -> HeaderText.names(field, each, alias)))
                .findFirst();
    }
}
