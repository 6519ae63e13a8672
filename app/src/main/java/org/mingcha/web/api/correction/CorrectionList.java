package org.mingcha.web.api.correction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.CorrectionQuery;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.Verdict;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/** Published corrections page by page, the newest first. */
@Component
class CorrectionList {
    private static final int LONGEST = 60;

    /**
     * What was asked for.
     *
     * @param unit only those of this body
     * @param words part of the headline
     */
    record Wanted(
            @Nullable String unit,
            @Nullable String words,
            @Nullable String verdict,
            @Nullable String after,
            @Nullable Integer limit) {}

    record Listed(
            List<CorrectionJson.Row> corrections, @Nullable String next) {}

    private final Corrections corrections;

    CorrectionList(Corrections corrections) {
        this.corrections = corrections;
    }

    Listed page(Wanted wanted, Map<String, String> query) {
        var page = corrections.corrections(query(wanted));
        var next = page.next() == null
                ? null
                : ApiPaging.next(
                        CorrectionsApiController.PATH, query, page.next().text());
        return new Listed(page.rows().stream().map(CorrectionJson.Row::of).toList(), next);
    }

    private static CorrectionQuery query(Wanted wanted) {
        var words = wanted.words() == null ? "" : wanted.words().strip();
        if (words.length() > LONGEST) {
            throw ApiPaging.unfit();
        }
        var verdict = ApiPaging.read(wanted.verdict(), Verdict::of);
        var after = ApiPaging.read(wanted.after(), CorrectionQuery.Cursor::parse);
        return new CorrectionQuery(wanted.unit(), words, verdict, after, ApiPaging.limit(wanted.limit()));
    }
}
