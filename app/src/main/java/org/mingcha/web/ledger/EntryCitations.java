package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.ledger.EntryView;
import org.mingcha.web.support.RequestContext;

/** Knows which figures rest on an entry; the self-inspection's pages answer. */
public interface EntryCitations {
    List<EntryPage.Citation> of(RequestContext context, EntryView entry);
}
