package org.mingcha.inspection.campaign;

import java.util.List;
import java.util.Set;
import org.mingcha.database.Coded;

/**
 * What a campaign would cost those who answer, shown before it is sent.
 *
 * @param units that would answer
 * @param questions items × units, as far as they are asked
 * @param minutes of all units together, for what the ledger does not answer
 * @param answered share of the questions that the ledger answers, in percent; computed on {@code sampled} units
 * @param margin the share of the whole lies within this many points of it, with 95 of 100 samples; 0 where all were computed
 * @param withoutUsers units for which nobody can answer
 */
public record Burden(
        int units,
        int questions,
        int minutes,
        int answered,
        int sampled,
        int margin,
        List<Item> items,
        List<UnitName> withoutUsers) {
    public Burden {
        items = List.copyOf(items);
        withoutUsers = List.copyOf(withoutUsers);
    }

    /**
     * One item.
     *
     * @param answeredUnits of the sampled units, how many have it answered by their ledger
     * @param known why it asks for what is known already; empty: it doesn't
     */
    public record Item(String id, String question, int minutes, int answeredUnits, Set<Known> known) {
        public Item {
            known = Set.copyOf(known);
        }
    }

    /** Where an answer is already. */
    public enum Known implements Coded {
        /** The ledger answers it: nobody has to type anything. */
        LEDGER,
        /** It asks to type numbers or words although its figures stand in the ledger. */
        TYPED_AGAIN,
        /** The units have answered this checklist for this period before. */
        ASKED_BEFORE
    }
}
