package org.mingcha.accounts;

/** What became of making a token. */
public sealed interface TokenResult {
    /**
     * Made.
     *
     * @param text shown this once; only its digest is stored
     */
    record Made(TokenView token, String text) implements TokenResult {
        /** Without the text: a token must not get into a log by being printed. */
        @Override
        public String toString() {
            return "Made[" + token + "]";
        }
    }

    record Refused(AccountRefusal reason, String subject) implements TokenResult {}
}
