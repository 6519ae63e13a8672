package org.mingcha.reporting;

import java.util.List;

/** What came of asking for a link. */
public sealed interface LinkResult {
    /** @param token what stands behind {@link #path()}: shown once, only its digest is stored */
    record Made(LinkView link, String token) implements LinkResult {
        /** The address below the server's own. */
        public String path() {
            return "/t/" + token;
        }

        /** Never the token: this ends up in logs. */
        @Override
        public String toString() {
            return "Made[" + link + "]";
        }
    }

    record Refused(ReturnRefusal reason, List<String> arguments) implements LinkResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
