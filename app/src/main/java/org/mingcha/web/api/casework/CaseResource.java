package org.mingcha.web.api.casework;

import java.util.Optional;
import org.mingcha.accounts.Actor;

/** One kind of case as programs find it. */
public interface CaseResource {
    /** Last part of its address: {@code risks}. */
    String path();

    /** As {@link org.mingcha.casework.CaseRules} name it: {@code risk}. */
    String kind();

    /** How a case stands, as it is answered after an act; empty: absent or out of reach. */
    Optional<Object> standing(Actor actor, long id);
}
