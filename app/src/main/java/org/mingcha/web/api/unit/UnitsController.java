package org.mingcha.web.api.unit;

import java.util.Map;
import org.mingcha.web.api.ApiPaging;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Units of the caller's subtree, in their official order. */
@Controller
class UnitsController {
    static final String PATH = "/api/v1/units";

    private final UnitPages pages;

    UnitsController(UnitPages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, UnitPages.Wanted wanted, @RequestParam Map<String, String> query) {
        var limit = ApiPaging.limit(wanted.limit());
        var units = pages.page(caller.actor(), wanted, limit + 1).orElseThrow(NotFound::new);
        var more = units.size() > limit;
        var shown = more ? units.subList(0, limit) : units;
        return Json.ok(new UnitPages.Listed(
                shown, more ? ApiPaging.next(PATH, query, shown.getLast().code()) : null));
    }
}
