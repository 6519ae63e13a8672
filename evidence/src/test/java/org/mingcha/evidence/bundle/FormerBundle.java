package org.mingcha.evidence.bundle;

import java.util.TreeMap;

/** Writes {@code mingcha-bundle/1} as it was written: forgeries of the former format are tried on it. */
public final class FormerBundle {
    private FormerBundle() {}

    public static byte[] of(BundleWorld world) {
        var forger = Forger.of(world.bundle());
        var now = Manifest.fromJson(forger.part(Parts.MANIFEST));
        var former = new Manifest(
                BundleForm.former(),
                now.origin(),
                now.vkey(),
                now.unit(),
                now.checklist(),
                now.period(),
                now.limits(),
                now.citations(),
                new TreeMap<>());
        return forger.put(Parts.MANIFEST, former.toJson()).sealedBy(world);
    }
}
