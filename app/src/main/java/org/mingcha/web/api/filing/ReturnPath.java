package org.mingcha.web.api.filing;

import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.web.support.NotFound;

/** The return that an address names. */
record ReturnPath(String unit, String id, String period) {
    ReturnKey key() {
        return Period.parse(period)
                .map(parsed -> new ReturnKey(unit, id, parsed))
                .orElseThrow(NotFound::new);
    }

    static String path(ReturnKey key) {
        return ReturnsController.PATH + "/" + key.unit() + "/" + key.returnId() + "/"
                + key.period().code();
    }
}
