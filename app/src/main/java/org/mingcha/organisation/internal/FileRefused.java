package org.mingcha.organisation.internal;

import java.util.List;
import org.mingcha.organisation.UnitRefusal;

/** Breaks off the reading of a file that cannot be taken, so that its transaction is rolled back; becomes a value above. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UnitRefusal reason;
    private final transient List<String> arguments;

    FileRefused(UnitRefusal reason, String... arguments) {
        super(reason.code() + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public UnitRefusal reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }
}
