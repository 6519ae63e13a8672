package org.mingcha.evidence.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.Chain;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.TlogProof;

/**
 * What a bundle says of its place in a log. Nothing of it is verified here: that is the verifier's.
 *
 * @param base C0, under which its figures were computed
 * @param seal the checkpoint under which its report was sealed: C1
 * @param heads the last leaf of each chain that it shows; units without leaves are not there
 */
record ShownBundle(
        String origin,
        String unit,
        Checkpoint base,
        Checkpoint seal,
        Issued issued,
        SortedMap<String, SealedLeaf> heads) {

    /** The {@code report.issued} and where it says to stand. */
    record Issued(long index, Hash hash) {}

    /** Empty where the file is no zip. */
    static Optional<ShownBundle> read(byte[] file) {
        return ZipReader.read(file).map(zip -> of(zip.files()));
    }

    private static ShownBundle of(SortedMap<String, byte[]> files) {
        var manifest = Manifest.fromJson(part(files, PartNames.MANIFEST));
        var proof = valid(TlogProof.parse(text(part(files, PartNames.SEAL_PROOF))), PartNames.SEAL_PROOF);
        var figures = CanonicalJson.parse(part(files, PartNames.FIGURES)).get("checkpoint");
        if (figures == null || !figures.isString()) {
            throw new MalformedEvidence(PartNames.FIGURES + " states no checkpoint");
        }
        var issued = Leaf.parse(part(files, PartNames.SEAL_ENTRY));
        return new ShownBundle(
                manifest.origin(),
                manifest.unit(),
                checkpoint(figures.stringValue(), PartNames.FIGURES),
                checkpoint(text(part(files, PartNames.CHECKPOINT)), PartNames.CHECKPOINT),
                new Issued(proof.index(), issued.hash()),
                heads(files));
    }

    private static SortedMap<String, SealedLeaf> heads(SortedMap<String, byte[]> files) {
        var heads = new TreeMap<String, SealedLeaf>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(PartNames.CHAIN)) {
                var unit = name.substring(PartNames.CHAIN.length());
                var leaves = Chain.parse(unit, bytes).leaves();
                if (!leaves.isEmpty()) {
                    heads.put(unit, leaves.getLast());
                }
            }
        });
        return heads;
    }

    private static byte[] part(SortedMap<String, byte[]> files, String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new MalformedEvidence(name + " is missing");
        }
        return bytes;
    }

    private static Checkpoint checkpoint(String note, String part) {
        return valid(Note.parse(note).then(parsed -> Checkpoint.parse(parsed.text())), part);
    }

    private static <T> T valid(Checked<T> checked, String part) {
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Refused<T> refused -> throw new MalformedEvidence(part + " is malformed");
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
