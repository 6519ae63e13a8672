package org.mingcha.web.correction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.CorrectionQuery;
import org.mingcha.claims.CorrectionSlice;
import org.mingcha.claims.CorrectionSummary;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.Verdict;
import org.mingcha.web.support.OpenShell;
import org.mingcha.web.support.OpenShells;
import org.mingcha.web.support.PublicLinks;
import org.mingcha.web.support.ReadingPreferences;
import org.springframework.stereotype.Component;

/** Puts the list of published corrections together. */
@Component
class CorrectionListPages {
    static final String PATH = "/p/corrections";
    private static final int LONGEST_SEARCH = 60;

    private final OpenShells shells;
    private final Corrections corrections;

    CorrectionListPages(OpenShells shells, Corrections corrections) {
        this.shells = shells;
        this.corrections = corrections;
    }

    /** What the address asks for; anything unreadable in it asks for nothing. */
    record Wanted(
            @Nullable String q,
            @Nullable String verdict,
            @Nullable String unit,
            @Nullable String after) {
        static final Wanted ALL = new Wanted(null, null, null, null);

        CorrectionQuery query() {
            var words = q == null ? "" : q.strip();
            return new CorrectionQuery(
                    unit == null || !unit.matches("\\w{2,12}") ? null : unit,
                    words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words,
                    verdict == null ? null : Verdict.of(verdict).orElse(null),
                    after == null ? null : CorrectionQuery.Cursor.parse(after).orElse(null),
                    50);
        }

        boolean isAll() {
            return q == null && verdict == null && unit == null && after == null;
        }
    }

    CorrectionListPage page(Wanted wanted, ReadingPreferences reading) {
        var query = wanted.query();
        return page(corrections.corrections(query), query, reading, PublicLinks.SERVER);
    }

    CorrectionListPage page(
            CorrectionSlice found, CorrectionQuery query, ReadingPreferences reading, PublicLinks site) {
        var title = shells.words(reading).of("correction.list.heading");
        var shell = shells.of(reading, site, title, new OpenShells.Where(PATH, null));
        var lines = found.rows().stream().map(row -> line(shell, row)).toList();
        var next = found.next();
        return new CorrectionListPage(
                shell,
                lines,
                found.count(),
                query.words(),
                query.verdict() == null ? "" : query.verdict().code(),
                next == null ? "" : shell.to(address(query, next)),
                site == PublicLinks.SERVER);
    }

    private static CorrectionListPage.Line line(OpenShell shell, CorrectionSummary row) {
        return new CorrectionListPage.Line(
                row,
                shell.to(row.path()),
                shell.words().minute(row.publishedAt()),
                row.editions() == 1 ? "" : shell.words().minute(row.changedAt()));
    }

    private static String address(CorrectionQuery query, CorrectionQuery.Cursor next) {
        var address = new StringBuilder(PATH).append("?after=").append(next.text());
        if (!query.words().isEmpty())
            address.append("&q=").append(URLEncoder.encode(query.words(), StandardCharsets.UTF_8));
        if (query.verdict() != null)
            address.append("&verdict=").append(query.verdict().code());
        if (query.unit() != null) address.append("&unit=").append(query.unit());
        return address.toString();
    }
}
