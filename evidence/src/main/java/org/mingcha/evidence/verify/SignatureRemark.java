package org.mingcha.evidence.verify;

import java.util.List;

/**
 * One thing that was found about a signature or the file around it.
 *
 * @param key of the sentence under {@code verify.signature.}
 */
public record SignatureRemark(boolean isOk, String key, List<String> arguments) {
    public SignatureRemark {
        arguments = List.copyOf(arguments);
    }

    public static SignatureRemark ok(String key, Object... arguments) {
        return new SignatureRemark(true, key, strings(arguments));
    }

    public static SignatureRemark flaw(String key, Object... arguments) {
        return new SignatureRemark(false, key, strings(arguments));
    }

    private static List<String> strings(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }
}
