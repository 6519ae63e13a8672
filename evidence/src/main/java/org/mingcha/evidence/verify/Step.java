package org.mingcha.evidence.verify;

import java.util.Locale;
import org.mingcha.evidence.bundle.Parts;

/** The six checks, in order. */
public enum Step {
    SEAL,
    CHAINS,
    COMPLETENESS,
    FIGURES,
    CITATIONS,
    DOCUMENTS;

    public int number() {
        return ordinal() + 1;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The check that answers for a part of this name. */
    static Step of(String part) {
        if (part.startsWith(Parts.CHAIN) || part.equals(Parts.INCLUSION)) {
            return CHAINS;
        }
        if (part.startsWith(Parts.PROOF)) {
            return CITATIONS;
        }
        if (part.equals(Parts.MANIFEST) || part.equals(Parts.CHECKPOINT) || part.startsWith(Parts.SEAL)) {
            return SEAL;
        }
        return switch (part) {
            case Parts.FIGURES -> FIGURES;
            case Parts.CHECKLIST, Parts.REGISTERS, Parts.UNITS, Parts.EXPECTED -> COMPLETENESS;
            default ->
                part.startsWith(Parts.RULES)
                                || part.startsWith(Parts.REGISTER)
                                || part.startsWith(Parts.FACTS)
                                || part.startsWith(Parts.TEXT)
                                || part.startsWith(Parts.ACCEPTED)
                        ? COMPLETENESS
                        : DOCUMENTS;
        };
    }
}
