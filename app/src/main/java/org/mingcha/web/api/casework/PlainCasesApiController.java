package org.mingcha.web.api.casework;

import java.util.Map;
import java.util.Optional;
import org.mingcha.casework.CaseCatalog;
import org.mingcha.casework.CaseQuery;
import org.mingcha.casework.Casework;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.web.api.ApiListQuery;
import org.mingcha.web.api.ApiPaging;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases of the kinds that need no doors of their own: listed and read. */
@Controller
class PlainCasesApiController {
    static final String CASES = "/api/v1/cases/{cases}";
    private static final String ONE = CASES + "/{id:\\d{1,18}}";

    private final Casework casework;

    PlainCasesApiController(Casework casework) {
        this.casework = casework;
    }

    @GetMapping(CASES)
    @Allowed
    ResponseEntity<byte[]> list(
            Caller caller, @PathVariable String cases, ApiListQuery wanted, @RequestParam Map<String, String> query) {
        var catalog = catalog(cases);
        var shows = catalog.plain().states().shows();
        var show = ApiPaging.read(wanted.show(), code -> Optional.of(code).filter(shows::contains));
        var after = ApiPaging.read(wanted.after(), EntryQuery.Cursor::parse);
        var page = catalog.page(
                caller.actor(),
                new CaseQuery(wanted.unit(), show == null ? shows.getLast() : show, after, wanted.rows()));
        var next = page.next() == null
                ? null
                : ApiPaging.next("/api/v1/cases/" + cases, query, page.next().text());
        return Json.ok(
                new CaseJson.Listed(page.rows().stream().map(CaseJson.Row::of).toList(), next));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable String cases, @PathVariable long id) {
        return Json.ok(CaseJson.of(catalog(cases).find(caller.actor(), id).orElseThrow(NotFound::new)));
    }

    private CaseCatalog catalog(String cases) {
        return casework.catalogs().stream()
                .filter(each -> each.plain().path().equals(cases))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
