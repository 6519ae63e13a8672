package org.mingcha.evidence.bundle;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.LeafType;

/** What the chains of a bundle say together. A report issued changes no figure and therefore gives it no time. */
public final class Chains {
    private Chains() {}

    /** The last of all leaves; of this unit also of its reports: the next one tells how many there were. */
    static long lastIndex(Collection<Chain> chains, String unit) {
        return chains.stream()
                .flatMap(chain -> chain.leaves().stream())
                .filter(each -> !isReport(each) || each.leaf().unit().equals(unit))
                .mapToLong(SealedLeaf::index)
                .max()
                .orElse(0);
    }

    /** When the last of them was recorded: the time of the figures, since a checkpoint carries none. */
    public static Instant lastRecorded(Collection<Chain> chains) {
        return counted(chains).map(each -> each.leaf().recordedAt()).orElse(Instant.EPOCH);
    }

    public static SortedMap<String, ReportIssued.Head> heads(Collection<Chain> chains) {
        var heads = new TreeMap<String, ReportIssued.Head>();
        chains.forEach(chain -> heads.put(chain.unit(), chain.head()));
        return heads;
    }

    private static Optional<SealedLeaf> counted(Collection<Chain> chains) {
        return chains.stream()
                .flatMap(chain -> chain.leaves().stream())
                .filter(each -> !isReport(each))
                .max(Comparator.comparingLong(SealedLeaf::index));
    }

    private static boolean isReport(SealedLeaf each) {
        return each.leaf().type().equals(LeafType.REPORT_ISSUED);
    }
}
