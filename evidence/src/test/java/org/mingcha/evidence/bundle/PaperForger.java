package org.mingcha.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Changes parts of a paper's bundle and makes the manifest's digests right again: nothing seals them. */
public final class PaperForger {
    private final TreeMap<String, byte[]> files;

    private PaperForger(SortedMap<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    public static PaperForger of(byte[] bundle) {
        return new PaperForger(ZipReader.read(bundle).orElseThrow().files());
    }

    public SortedMap<String, byte[]> files() {
        return files;
    }

    public String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    public PaperForger put(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public PaperForger remove(String name) {
        files.remove(name);
        return this;
    }

    /** The first place where this stands says something else. */
    public PaperForger edit(String name, String from, String to) {
        var before = text(name);
        var at = before.indexOf(from);
        if (at < 0) {
            throw new IllegalStateException(name + " has no " + from);
        }
        return put(
                name,
                (before.substring(0, at) + to + before.substring(at + from.length())).getBytes(StandardCharsets.UTF_8));
    }

    public byte[] zip() {
        var old = PaperManifest.fromJson(files.getOrDefault(PartNames.MANIFEST, new byte[0]));
        files.remove(PartNames.MANIFEST);
        var mended = new PaperManifest(
                old.kind(), old.reference(), old.unit(), old.origin(), old.vkey(), old.renderer(), FileEntry.of(files));
        files.put(PartNames.MANIFEST, mended.toJson());
        return unmended();
    }

    /** The manifest as it was, or as it was changed. */
    public byte[] unmended() {
        return StoredZip.write(files);
    }
}
