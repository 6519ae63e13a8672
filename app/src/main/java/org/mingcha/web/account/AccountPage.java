package org.mingcha.web.account;

import java.util.List;
import org.mingcha.accounts.AccountView;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/**
 * One account, for its administrator.
 *
 * @param forms the acts that can be done to it now
 * @param shown what became of the last one
 */
public record AccountPage(Shell shell, AccountView account, List<CommandFormView> forms, Shown shown) {
    /**
     * What became of a form.
     *
     * @param link shown once; empty mostly
     * @param notice empty mostly
     */
    public record Shown(String link, String notice) {
        static final Shown NOTHING = new Shown("", "");
    }
}
