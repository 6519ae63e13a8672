package org.mingcha.web.filing;

import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;

/**
 * Which return an address names.
 *
 * @param unit its code; null: the reader's own
 */
record ReturnParameters(String id, String period, @Nullable String unit) {
    ReturnKey key(RequestContext context) {
        var code = unit == null || unit.isBlank() ? context.unit().code() : unit;
        return new ReturnKey(code, id, Period.parse(period).orElseThrow(NotFound::new));
    }
}
