package org.mingcha.casework;

import java.util.Optional;
import org.mingcha.accounts.Actor;

/** The cases of one plain kind, as doors find them. */
public interface CaseCatalog {
    PlainKind<?, ?, ?> plain();

    CaseSlice page(Actor actor, CaseQuery query);

    Optional<CaseOverview> find(Actor actor, long id);

    /** The case that has a version at this log index: so papers cite it. */
    Optional<CaseOverview> at(Actor actor, long logIndex);
}
