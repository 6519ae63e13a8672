package org.mingcha.evidence.verify;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafBound;
import org.mingcha.evidence.MalformedEvidence;

/** The parts of a bundle of either kind, read one by one; what can't be read is a finding of the check that answers for it. */
record ReadParts(SortedMap<String, byte[]> files, VerificationFindings findings) {
    /** Reads a part that has to be there; where it isn't, or is malformed, that is a finding and the answer is empty. */
    <T> Optional<T> read(String part, Function<byte[], T> reader) {
        var bytes = files.get(part);
        if (bytes == null) {
            findings.problem(VerificationStep.of(part), "part.missing", part);
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(bytes));
        } catch (MalformedEvidence | IllegalArgumentException | DateTimeException e) {
            findings.problem(VerificationStep.of(part), "part.malformed", part, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * That the leaf keeps the bounds of docs/spec/leaf.md.
     *
     * @param place the leaf's index, or what else names it
     */
    void checkBound(VerificationStep step, String part, Leaf leaf, long place) {
        LeafBound.brokenBy(leaf)
                .ifPresent(bound ->
                        findings.problem(step, "leaf." + bound.code(), part, place, leaf.role(), Leaf.MOST_BYTES));
    }
}
