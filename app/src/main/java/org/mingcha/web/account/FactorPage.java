package org.mingcha.web.account;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.FactorView;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/**
 * The reader's own second factor.
 *
 * @param forms what can be done now
 */
public record FactorPage(Shell shell, FactorView factor, Shown shown, List<CommandFormView> forms) {
    /**
     * What became of the last form.
     *
     * @param notice empty mostly
     * @param picture of a secret that waits for its first code
     * @param codes for recovery, shown once
     * @param fault of a first code, or of a passkey
     */
    public record Shown(String notice, Optional<QrPicture> picture, List<String> codes, String fault) {
        static Shown notice(String notice) {
            return new Shown(notice, Optional.empty(), List.of(), "");
        }

        static Shown fault(String fault) {
            return new Shown("", Optional.empty(), List.of(), fault);
        }
    }
}
