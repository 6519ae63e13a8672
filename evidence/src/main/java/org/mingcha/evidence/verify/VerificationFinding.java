package org.mingcha.evidence.verify;

import java.util.Arrays;
import java.util.List;
import org.mingcha.evidence.template.TemplateFlaw;
import org.mingcha.tlog.Flaw;

/** One thing that was found, by its message key and the parts and numbers concerned. */
record VerificationFinding(String key, List<Object> arguments) {
    VerificationFinding {
        arguments = List.copyOf(arguments);
    }

    static VerificationFinding of(String key, Object... arguments) {
        return new VerificationFinding(
                key,
                Arrays.stream(arguments)
                        .map(each ->
                                each instanceof Cause || each instanceof TemplateFlaw ? each : String.valueOf(each))
                        .toList());
    }

    /** Why the log's own formats were refused; said in the reader's language. */
    record Cause(Flaw flaw, String detail) {}
}
