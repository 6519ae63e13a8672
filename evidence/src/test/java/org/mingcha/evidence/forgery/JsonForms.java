package org.mingcha.evidence.forgery;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same JSON value in other bytes, or nearly the same one: what parsers forgive and canonical JSON doesn't. */
final class JsonForms {
    private JsonForms() {}

    /** @param object canonical JSON of an object that is not empty */
    static Map<String, byte[]> of(byte[] object) {
        var text = new String(object, StandardCharsets.UTF_8);
        var inside = text.substring(1);
        var firstKey = text.substring(1, text.indexOf(':'));
        var forms = new LinkedHashMap<String, byte[]>();
        put(forms, "blank", "{ " + inside);
        put(forms, "line-end", text + "\n");
        put(forms, "mark-of-order", "\uFEFF" + text);
        put(forms, "something-after", text + "{}");
        put(forms, "unknown-key", "{\"\":\"\"," + inside);
        put(forms, "key-twice", "{" + firstKey + ":null," + inside);
        put(
                forms,
                "escaped-key",
                "{\"\\u00" + Integer.toHexString(firstKey.charAt(1)) + firstKey.substring(2)
                        + text.substring(text.indexOf(':')));
        put(forms, "comment", "{/*x*/" + inside);
        put(forms, "comma-too-many", text.substring(0, text.length() - 1) + ",}");
        put(forms, "single-quotes", text.replaceFirst("\"([a-z_0-9]+)\":", "'$1':"));
        put(forms, "cut-short", text.substring(0, text.length() - 1));
        put(forms, "empty", "");
        put(forms, "a-list", "[" + text + "]");
        forms.put("latin-byte", concat(object, (byte) 0xE9));
        forms.put("utf-16", text.getBytes(StandardCharsets.UTF_16));
        return forms;
    }

    private static void put(Map<String, byte[]> forms, String name, String text) {
        forms.put("json-" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With a byte before the end that is no UTF-8. */
    private static byte[] concat(byte[] object, byte odd) {
        var bytes = java.util.Arrays.copyOf(object, object.length + 1);
        bytes[object.length - 1] = odd;
        bytes[object.length] = '}';
        return bytes;
    }
}
