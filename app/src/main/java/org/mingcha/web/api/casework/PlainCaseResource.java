package org.mingcha.web.api.casework;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseCatalog;

/** Cases of one plain kind as programs act on them. */
record PlainCaseResource(CaseCatalog cases) implements CaseResource {
    @Override
    public String path() {
        return "cases/" + cases.plain().path();
    }

    @Override
    public String kind() {
        return cases.plain().name();
    }

    @Override
    public Optional<Object> standing(Actor actor, long id) {
        return cases.find(actor, id).map(CaseJson.Brief::of);
    }
}
