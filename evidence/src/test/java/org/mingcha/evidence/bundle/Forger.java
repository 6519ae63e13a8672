package org.mingcha.evidence.bundle;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mingcha.evidence.Opening;
import org.mingcha.tlog.Hashing;

/** Changes parts of a bundle and mends every digest that hangs on them; the one thing it lacks is the log's key. */
public final class Forger {
    private final TreeMap<String, byte[]> files;

    private Forger(SortedMap<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    public static Forger of(byte[] bundle) {
        return new Forger(ZipReader.read(bundle).orElseThrow().files());
    }

    public SortedMap<String, byte[]> files() {
        return files;
    }

    public byte[] part(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    public Forger put(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public Forger remove(String name) {
        files.remove(name);
        return this;
    }

    public Forger change(String name, UnaryOperator<byte[]> change) {
        return put(name, change.apply(part(name)));
    }

    /** Digests of the parts in the manifest, and the manifest's in the seal's facts, are made right again. */
    public Forger mend() {
        var old = Manifest.fromJson(part(PartNames.MANIFEST));
        var entries = new TreeMap<String, FileEntry>();
        files.forEach((name, bytes) -> {
            if (!PartNames.isUnlisted(old.form(), name)) {
                entries.put(name, FileEntry.of(bytes));
            }
        });
        put(PartNames.MANIFEST, with(old, entries).toJson());
        var sealed = Opening.fromJson(part(PartNames.SEAL_FACTS));
        var issued = ReportIssued.of(sealed.content());
        var manifest = Hashing.sha256(part(PartNames.MANIFEST));
        var mended = new ReportIssued(manifest, issued.checklist(), issued.period(), issued.heads(), issued.pages());
        return put(PartNames.SEAL_FACTS, new Opening(sealed.salt(), mended.content()).toJson());
    }

    /** What a dishonest log would do: seal the mended manifest itself, as if it had been so from the start. */
    public byte[] sealedBy(BundleWorld world) {
        mend();
        var manifest = Manifest.fromJson(part(PartNames.MANIFEST));
        var parts = new TreeMap<>(files);
        parts.keySet().removeIf(name -> PartNames.isUnlisted(manifest.form(), name));
        return world.seal(new UnsealedBundle(manifest, base(), parts, chains()));
    }

    SortedMap<String, Chain> chains() {
        var chains = new TreeMap<String, Chain>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(PartNames.CHAIN)) {
                var unit = name.substring(PartNames.CHAIN.length());
                chains.put(unit, Chain.parse(unit, bytes));
            }
        });
        return chains;
    }

    /** Size of C0. */
    private long base() {
        if (!files.containsKey(PartNames.INCLUSION)) {
            return 0; // the former format says nothing of it
        }
        var note = Inclusion.fromJson(part(PartNames.INCLUSION)).note();
        return Seals.of(note, Instant.EPOCH).size();
    }

    public byte[] zip() {
        return StoredZip.write(files);
    }

    private static Manifest with(Manifest old, SortedMap<String, FileEntry> entries) {
        return new Manifest(
                old.form(),
                old.origin(),
                old.vkey(),
                old.unit(),
                old.checklist(),
                old.period(),
                old.limits(),
                old.citations(),
                entries);
    }
}
