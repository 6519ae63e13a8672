package org.mingcha.web.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mingcha.claims.Corrections;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.PublicLinks;
import org.mingcha.web.support.ReadingPreferences;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of published corrections. */
@Controller
class CorrectionController {
    static final String ONE = "/p/corrections/{year:\\d{4}}/{slug:[a-z0-9-]{3,60}}";

    private final Corrections corrections;
    private final CorrectionListPages lists;
    private final ArticlePages articles;
    private final ReadyPages ready;
    private final Templates templates;

    CorrectionController(
            Corrections corrections,
            CorrectionListPages lists,
            ArticlePages articles,
            ReadyPages ready,
            Templates templates) {
        this.corrections = corrections;
        this.lists = lists;
        this.articles = articles;
        this.ready = ready;
        this.templates = templates;
    }

    @GetMapping(CorrectionListPages.PATH)
    @Everyone
    ResponseEntity<byte[]> list(CorrectionListPages.Wanted wanted, HttpServletRequest request) {
        var reading = ReadingPreferences.of(request);
        if (!wanted.isAll()) return templates.list(lists.page(wanted, reading)).answer(request);
        return ready.page("list " + reading, () -> Optional.of(templates.list(lists.page(wanted, reading))))
                .orElseThrow(NotFound::new)
                .answer(request);
    }

    @GetMapping(ONE)
    @Everyone
    ResponseEntity<byte[]> one(@PathVariable int year, @PathVariable String slug, HttpServletRequest request) {
        var reading = ReadingPreferences.of(request);
        return ready.page(
                        year + "/" + slug + " " + reading,
                        () -> corrections
                                .find(year, slug)
                                .map(found -> templates.article(articles.page(found, reading, PublicLinks.SERVER))))
                .orElseThrow(NotFound::new)
                .answer(request);
    }
}
