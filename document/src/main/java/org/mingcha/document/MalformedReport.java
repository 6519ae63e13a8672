package org.mingcha.document;

/** The bytes are no report in the format {@code mingcha-report/1}, or one of its texts is not as described. */
public final class MalformedReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedReport(String problem) {
        super(problem);
    }

    MalformedReport(String problem, Throwable cause) {
        super(problem, cause);
    }
}
