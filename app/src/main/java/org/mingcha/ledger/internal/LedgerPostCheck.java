package org.mingcha.ledger.internal;

import org.mingcha.accounts.PostCheck;
import org.mingcha.ledger.text.PersonNames;
import org.springframework.stereotype.Component;

/** A post is what is left of it without names, as in every register's field for one. */
@Component
class LedgerPostCheck implements PostCheck {
    @Override
    public boolean isPost(String words) {
        return PersonNames.post(words).equals(words);
    }
}
