package org.mingcha.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The parts of a key's text form. Keeps the key behind accessors: arrays are not values. */
final class KeyText {
    private static final Pattern TEXT = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");

    private final String name;
    private final int keyId;
    private final byte[] material;

    private KeyText(String name, int keyId, byte[] material) {
        this.name = name;
        this.keyId = keyId;
        this.material = material;
    }

    static KeyText of(String name, KeyAlgorithm algorithm, byte[] key) {
        KeyName.check(name);
        return new KeyText(name, KeyName.id(name, algorithm.code(), key), material(algorithm, key));
    }

    /** Another key's text, such as a seed's, under the id of this one. */
    KeyText with(KeyAlgorithm algorithm, byte[] key) {
        return new KeyText(name, keyId, material(algorithm, key));
    }

    /** @param shown what a refusal may repeat: not the text itself when it is a secret */
    static KeyText parse(String text, String shown) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new Malformed(Flaw.KEY, shown);
        }
        try {
            KeyName.check(match.group(1));
            var material = StrictBase64.decode(match.group(3));
            return new KeyText(match.group(1), HexFormat.fromHexDigits(match.group(2)), material);
        } catch (IllegalArgumentException malformed) {
            throw new Malformed(Flaw.KEY, shown);
        }
    }

    String name() {
        return name;
    }

    int keyId() {
        return keyId;
    }

    byte algorithm() {
        return material[0];
    }

    byte[] key() {
        return Arrays.copyOfRange(material, 1, material.length);
    }

    String format() {
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + StrictBase64.encode(material);
    }

    private static byte[] material(KeyAlgorithm algorithm, byte[] key) {
        return ByteBuffer.allocate(1 + key.length)
                .put(algorithm.code())
                .put(key)
                .array();
    }
}
