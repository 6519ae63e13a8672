package org.mingcha.evidence.verify;

import java.util.Locale;
import org.mingcha.evidence.bundle.PaperParts;
import org.mingcha.evidence.bundle.PartNames;

/** The six checks, in order. */
public enum VerificationStep {
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
    static VerificationStep of(String part) {
        if (part.startsWith(PartNames.CHAIN) || part.startsWith(PaperParts.LEAF) || part.equals(PartNames.INCLUSION)) {
            return CHAINS;
        }
        if (part.startsWith(PartNames.PROOF) || part.equals(PaperParts.SENTENCES)) {
            return CITATIONS;
        }
        if (part.equals(PartNames.MANIFEST) || part.equals(PartNames.CHECKPOINT) || part.startsWith(PartNames.SEAL)) {
            return SEAL;
        }
        return switch (part) {
            case PartNames.FIGURES, PaperParts.PAPER -> FIGURES;
            case PartNames.CHECKLIST, PartNames.REGISTERS, PartNames.UNITS, PartNames.EXPECTED, PartNames.TEMPLATE ->
                COMPLETENESS;
            default ->
                part.startsWith(PartNames.RULES)
                                || part.startsWith(PartNames.REGISTER)
                                || part.startsWith(PartNames.FACTS)
                                || part.startsWith(PartNames.TEXT)
                                || part.startsWith(PartNames.ACCEPTED)
                                || part.startsWith(PaperParts.DOCUMENT)
                        ? COMPLETENESS
                        : DOCUMENTS;
        };
    }
}
