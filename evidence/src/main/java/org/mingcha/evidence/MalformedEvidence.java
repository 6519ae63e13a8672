package org.mingcha.evidence;

/** Bytes that are not what the public formats say. The message names the place; it is shown to whoever verifies. */
public final class MalformedEvidence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEvidence(String message) {
        super(message);
    }

    public MalformedEvidence(String message, Throwable cause) {
        super(message, cause);
    }
}
