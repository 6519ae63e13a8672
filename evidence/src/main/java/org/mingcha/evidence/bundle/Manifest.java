package org.mingcha.evidence.bundle;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.register.Limits;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code manifest.json}: what the bundle is about and the digest of every part that is not verified by itself.
 *
 * @param checklist id and version, {@code town-online-work@1}
 * @param limits with the zone, of the former format alone: now they follow from published rules
 * @param citations how the documents cite: {@code annex} or {@code footnotes}
 */
public record Manifest(
        BundleForm form,
        String origin,
        String vkey,
        String unit,
        String checklist,
        String period,
        @Nullable Limits limits,
        String citations,
        SortedMap<String, FileEntry> files) {
    private static final Set<String> CITATIONS = Set.of("annex", "footnotes");

    public Manifest {
        if (!CITATIONS.contains(citations)) {
            throw new MalformedEvidence("manifest.json: nothing cites by " + citations);
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (form.isFormer() != (limits != null)) {
            throw new MalformedEvidence("manifest.json holds limits in the former format, and in no other");
        }
    }

    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        form.write(object);
        object.put("origin", origin).put("vkey", vkey);
        object.put("unit", unit).put("checklist", checklist).put("period", period);
        object.put("citations", citations);
        if (limits != null) {
            object.put("zone", limits.zone().getId());
            object.set("limits", limits.toJson());
        }
        FileEntry.write(object.putObject("files"), files);
        return CanonicalJson.of(object);
    }

    public static Manifest fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), PartNames.MANIFEST);
        var form = BundleForm.read(in);
        if (!form.hasKnownFormat() || !form.hasKnownSemantics()) {
            throw new MalformedEvidence("manifest.json is of the unknown form " + form);
        }
        var manifest = new Manifest(
                form,
                in.text("origin"),
                in.text("vkey"),
                in.text("unit"),
                in.text("checklist"),
                in.text("period"),
                form.isFormer() ? Limits.fromJson(zone(in.text("zone")), in.node("limits")) : null,
                in.text("citations"),
                FileEntry.read(in.node("files")));
        in.end();
        return manifest;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new MalformedEvidence("manifest.json: there is no time zone " + id, e);
        }
    }
}
