package org.mingcha.web.account;

import java.util.List;
import java.util.Optional;
import org.mingcha.web.support.Shell;

/** Where somebody sets up a factor before anything is open to them. */
public record SetUpPage(Shell shell, Step step) {
    /**
     * How far it has come.
     *
     * @param picture of the secret that waits for its first code
     * @param codes for recovery, shown once, when it is done
     * @param next the page that was asked for
     * @param fault what to do after a wrong code
     */
    public record Step(Optional<QrPicture> picture, List<String> codes, String next, String fault) {
        static final Step NOTHING = new Step(Optional.empty(), List.of(), "", "");
    }
}
