package org.mingcha.web.casework;

import java.util.List;
import org.mingcha.casework.Casework;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** The pages of all plain kinds. */
@Component
class PlainCasePages {
    private final List<PlainCasePage> pages;

    PlainCasePages(Casework casework, UnitsTable units, RegisterBook registers, MingchaClock clock) {
        this.pages = casework.catalogs().stream()
                .map(cases -> new PlainCasePage(cases, casework, units, registers, clock))
                .toList();
    }

    List<PlainCasePage> all() {
        return pages;
    }

    /** @param cases last part of their address */
    PlainCasePage of(String cases) {
        return pages.stream()
                .filter(page -> page.cases().plain().path().equals(cases))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
