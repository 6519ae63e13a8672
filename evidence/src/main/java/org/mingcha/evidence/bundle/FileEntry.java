package org.mingcha.evidence.bundle;

import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One part of a bundle as the manifest lists it. */
public record FileEntry(Hash sha256, long size) {
    static FileEntry of(byte[] bytes) {
        return new FileEntry(Hashing.sha256(bytes), bytes.length);
    }

    static SortedMap<String, FileEntry> of(SortedMap<String, byte[]> parts) {
        var files = new TreeMap<String, FileEntry>();
        parts.forEach((name, bytes) -> files.put(name, of(bytes)));
        return files;
    }

    public boolean matches(byte[] bytes) {
        return equals(of(bytes));
    }

    static void write(ObjectNode list, SortedMap<String, FileEntry> files) {
        files.forEach((name, file) ->
                list.putObject(name).put("sha256", file.sha256().hex()).put("size", file.size()));
    }

    static SortedMap<String, FileEntry> read(JsonNode list) {
        var files = new TreeMap<String, FileEntry>();
        var names = new StrictObject(list, "manifest.json, files");
        for (var name : list.propertyNames()) {
            var in = new StrictObject(names.node(name), "manifest.json, " + name);
            files.put(name, new FileEntry(in.hash("sha256"), size(in.node("size"), name)));
            in.end();
        }
        return files;
    }

    private static long size(JsonNode size, String name) {
        if (!size.isIntegralNumber() || !size.canConvertToLong() || size.longValue() < 0) {
            throw new MalformedEvidence("manifest.json: the size of " + name + " is no whole number");
        }
        return size.longValue();
    }
}
