package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.ledger.EntryView;
import org.mingcha.web.support.Visit;

/** Knows which figures rest on an entry; the self-inspection's pages answer. */
public interface Citing {
    List<EntryPage.Citation> of(Visit visit, EntryView entry);
}
