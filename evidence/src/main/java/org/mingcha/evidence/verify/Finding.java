package org.mingcha.evidence.verify;

import java.util.Arrays;
import java.util.List;
import org.mingcha.tlog.Flaw;

/** One thing that was found, by its message key and the parts and numbers concerned. */
record Finding(String key, List<Object> arguments) {
    Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(String key, Object... arguments) {
        return new Finding(
                key,
                Arrays.stream(arguments)
                        .map(each -> each instanceof Cause ? each : String.valueOf(each))
                        .toList());
    }

    /** Why the log's own formats were refused; said in the reader's language. */
    record Cause(Flaw flaw, String detail) {}
}
