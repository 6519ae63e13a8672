package org.mingcha.reporting.internal;

import java.util.stream.Stream;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ReturnLibrary;

/** Which registers each return is about, as two columns. */
record ReturnRegisters(ReturnLibrary all) {
    private record Pair(String returnId, String register) {}

    String[] returns() {
        return pairs().map(Pair::returnId).toArray(String[]::new);
    }

    String[] registers() {
        return pairs().map(Pair::register).toArray(String[]::new);
    }

    /** Those of which each filing is taken, by both addressees. */
    String[] taken() {
        return all.all().stream()
                .filter(ReturnDefinition::isAlwaysTaken)
                .map(ReturnDefinition::id)
                .toArray(String[]::new);
    }

    private Stream<Pair> pairs() {
        return all.all().stream().flatMap(each -> each.about().stream().map(register -> new Pair(each.id(), register)));
    }
}
