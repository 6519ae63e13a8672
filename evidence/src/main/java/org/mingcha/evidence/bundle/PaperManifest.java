package org.mingcha.evidence.bundle;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code manifest.json} of a paper's bundle: which paper it is of, and the digest of every other part. No leaf seals it:
 * what of a paper is proven is proven by the leaves themselves.
 *
 * @param renderer version of what made the documents
 */
public record PaperManifest(
        String kind,
        String reference,
        String unit,
        String origin,
        String vkey,
        String renderer,
        SortedMap<String, FileEntry> files) {
    private static final String FORMAT = "mingcha-paper/1";
    private static final String FAMILY = "mingcha-paper/";

    /** docs/spec/paper.md lists them; former ones stay. */
    private static final Set<String> RENDERERS = Set.of("1", "2");

    public PaperManifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Whether a manifest of this format is that of a paper, known or not. */
    public static boolean isOf(String format) {
        return format.startsWith(FAMILY);
    }

    public static boolean isKnown(String format) {
        return format.equals(FORMAT);
    }

    public boolean hasKnownRenderer() {
        return RENDERERS.contains(renderer);
    }

    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        object.put("kind", kind).put("reference", reference).put("unit", unit);
        object.put("origin", origin).put("vkey", vkey).put("renderer", renderer);
        FileEntry.write(object.putObject("files"), files);
        return CanonicalJson.of(object);
    }

    public static PaperManifest fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), PartNames.MANIFEST);
        if (!isKnown(in.text("format"))) {
            throw new MalformedEvidence("manifest.json is of the unknown form " + in.text("format"));
        }
        var manifest = new PaperManifest(
                in.text("kind"),
                in.text("reference"),
                in.text("unit"),
                in.text("origin"),
                in.text("vkey"),
                in.text("renderer"),
                FileEntry.read(in.node("files")));
        in.end();
        return manifest;
    }
}
