package org.mingcha.reporting.internal;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.reporting.FileReturn;
import org.mingcha.tlog.Hashing;

/** What an attempt asked for: two attempts under one name must have asked for the same. */
final class FilingDigest {
    private FilingDigest() {}

    /** SHA-256 of what was asked, whatever the order of its fields. */
    static byte[] digest(FileReturn command) {
        var key = command.key();
        var asked = new TreeMap<String, Object>();
        command.values().forEach((name, value) -> asked.put("value." + name, value));
        asked.put("unit", key.unit());
        asked.put("return", key.returnId());
        asked.put("period", key.period().code());
        asked.put("nil", command.nil());
        asked.put("explanation", command.explanation());
        return Hashing.sha256(CanonicalJson.text(CanonicalJson.node(new Content(asked)))
                        .getBytes(StandardCharsets.UTF_8))
                .bytes();
    }
}
