package org.mingcha.evidence.bundle;

import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.rule.Semantics;
import tools.jackson.databind.node.ObjectNode;

/**
 * By which rules a bundle is read. Whoever verifies keeps the former ones for ever.
 *
 * @param semantics number of the meaning of rules and texts; a bundle of the first format names none and has the first
 * @param renderer version of what made the documents; empty where the format does not name it
 */
public record BundleForm(String format, String semantics, String renderer) {
    private static final String FIRST = "mingcha-bundle/1";
    private static final String SECOND = "mingcha-bundle/2";
    private static final String FIRST_SEMANTICS = "1";

    /** What is written today. */
    public static BundleForm of(String renderer) {
        return new BundleForm(SECOND, Semantics.TODAY.code(), renderer);
    }

    /** Of {@code mingcha-bundle/1}, which is read and no longer written. */
    public static BundleForm former() {
        return new BundleForm(FIRST, FIRST_SEMANTICS, "");
    }

    /** Of a manifest, whatever else is in it: one of a later form can be named, though not read. */
    public static BundleForm read(byte[] manifest) {
        return read(new StrictObject(CanonicalJson.parseCanonical(manifest), PartNames.MANIFEST));
    }

    static BundleForm read(StrictObject manifest) {
        var format = manifest.text("format");
        if (format.equals(FIRST)) {
            return former();
        }
        return format.equals(SECOND)
                ? new BundleForm(format, manifest.text("semantics"), manifest.text("renderer"))
                : new BundleForm(format, "", "");
    }

    void write(ObjectNode manifest) {
        manifest.put("format", format);
        if (!isFormer()) {
            manifest.put("semantics", semantics).put("renderer", renderer);
        }
    }

    public boolean isFormer() {
        return format.equals(FIRST);
    }

    public boolean hasKnownFormat() {
        return isFormer() || format.equals(SECOND);
    }

    public boolean hasKnownSemantics() {
        return Semantics.of(semantics).isPresent();
    }

    /** What its rules mean; one that is not known has no meaning here. */
    public Semantics meaning() {
        return Semantics.of(semantics).orElseThrow(() -> new IllegalStateException("Semantics " + semantics));
    }
}
