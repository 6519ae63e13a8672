package org.mingcha.evidence.forgery;

/**
 * A bundle with a lie in it.
 *
 * @param exit with what every verifier ends that is given nothing but the file
 */
public record Forgery(String name, int exit, byte[] zip) {
    static final int HOLDS = 0;
    static final int DOES_NOT_HOLD = 1;
    static final int NO_BUNDLE = 2;

    /** Nobody can see it in the file alone: docs/spec/trust.md says who can. */
    public boolean isUnseen() {
        return exit == HOLDS;
    }
}
