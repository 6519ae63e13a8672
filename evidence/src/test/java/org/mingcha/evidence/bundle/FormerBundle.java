package org.mingcha.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;

/** Writes {@code mingcha-bundle/1} as it was written: forgeries of the former format are tried on it. */
public final class FormerBundle {
    private FormerBundle() {}

    public static byte[] of(BundleWorld world) {
        var draft = BundleDraft.compute(world.log(), world.request());
        var forger = Forger.of(world.seal(draft.with(BundleWorld.RENDERER, BundleWorld.documents())));
        var proven = new TreeSet<>(draft.cited());
        forger.chains().values().forEach(chain -> {
            if (!chain.leaves().isEmpty()) {
                proven.add(chain.leaves().getLast().index());
            }
        });
        world.log()
                .proofs(proven, draft.checkpoint().size())
                .forEach((index, proof) -> forger.put(PartNames.PROOF + index, proof.getBytes(StandardCharsets.UTF_8)));
        var now = Manifest.fromJson(forger.part(PartNames.MANIFEST));
        List.copyOf(forger.files().keySet()).stream()
                .filter(name -> name.startsWith(PartNames.RULES) || name.startsWith(PartNames.REGISTER))
                .forEach(forger::remove);
        return forger.remove(PartNames.INCLUSION)
                .remove(PartNames.TEXTS)
                .remove(PartNames.SEAL_CONSISTENCY)
                .put(PartNames.REGISTERS, Registers.shipped().toCanonicalJson())
                .put(PartNames.FIGURES, figures(forger.part(PartNames.FIGURES)))
                .put(PartNames.MANIFEST, manifest(now))
                .sealedBy(world);
    }

    /** Of before figures named their semantics. */
    private static byte[] figures(byte[] now) {
        return new String(now, StandardCharsets.UTF_8)
                .replace("\"semantics\":\"2\",", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] manifest(Manifest now) {
        return new Manifest(
                        BundleForm.former(),
                        now.origin(),
                        now.vkey(),
                        now.unit(),
                        now.checklist(),
                        now.period(),
                        Limits.standard(Registers.shipped()),
                        now.citations(),
                        new TreeMap<>())
                .toJson();
    }
}
