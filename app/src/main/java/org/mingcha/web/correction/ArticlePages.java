package org.mingcha.web.correction;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingcha.claims.Edition;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.claims.Source;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.correction.ArticlePage.EditionLine;
import org.mingcha.web.correction.ArticlePage.Run;
import org.mingcha.web.correction.ArticlePage.SourceLine;
import org.mingcha.web.support.OpenShell;
import org.mingcha.web.support.OpenShells;
import org.mingcha.web.support.PublicLinks;
import org.mingcha.web.support.ReadingPreferences;
import org.springframework.stereotype.Component;

/** Puts a published correction's page together. */
@Component
class ArticlePages {
    private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,2})]");
    private static final long MINUTES_A_DAY = 24 * 60;

    private final OpenShells shells;
    private final ClaimReviews reviews;
    private final MingchaClock clock;

    ArticlePages(OpenShells shells, ClaimReviews reviews, MingchaClock clock) {
        this.shells = shells;
        this.reviews = reviews;
        this.clock = clock;
    }

    ArticlePage page(PublishedCorrection correction, ReadingPreferences reading, PublicLinks site) {
        var current = correction.current();
        var where = new OpenShells.Where(correction.path(), correction.unitName());
        var shell = shells.of(reading, site, current.headline(), where);
        return new ArticlePage(
                shell,
                correction,
                shell.words().minute(correction.first().publishedAt()),
                current.number() == 1 ? "" : shell.words().minute(current.publishedAt()),
                took(shell, correction),
                current.facts().stream().map(ArticlePages::runs).toList(),
                sources(shell, correction),
                history(shell, correction),
                current.index() != null,
                reviews.embedded(correction, shell.words()));
    }

    /** A fact's text, cut at its citations. */
    static List<Run> runs(String fact) {
        var runs = new ArrayList<Run>();
        var citation = CITATION.matcher(fact);
        int from = 0;
        while (citation.find()) {
            if (citation.start() > from) runs.add(new Run(fact.substring(from, citation.start()), 0));
            runs.add(new Run(citation.group(), Integer.parseInt(citation.group(1))));
            from = citation.end();
        }
        if (from < fact.length()) runs.add(new Run(fact.substring(from), 0));
        return runs;
    }

    private String took(OpenShell shell, PublishedCorrection correction) {
        var published = correction.first().publishedAt().atZone(clock.zone());
        var received = correction.receivedAt();
        if (received == null) {
            long days = LocalDate.from(published).toEpochDay()
                    - correction.receivedOn().toEpochDay();
            return days <= 0 ? shell.t("correction.took.same-day") : shell.t("correction.took.days", days);
        }
        long minutes =
                Duration.between(received.atZone(clock.zone()), published).toMinutes();
        if (minutes < 60) return shell.t("correction.took.minutes", Math.max(1, minutes));
        return minutes < 2 * MINUTES_A_DAY
                ? shell.t("correction.took.hours", minutes / 60)
                : shell.t("correction.took.days", minutes / MINUTES_A_DAY);
    }

    private static List<SourceLine> sources(OpenShell shell, PublishedCorrection correction) {
        var sources = correction.current().sources();
        return IntStream.range(0, sources.size())
                .mapToObj(i -> source(shell, correction, i + 1, sources.get(i)))
                .toList();
    }

    private static SourceLine source(OpenShell shell, PublishedCorrection correction, int number, Source source) {
        var file = source.file();
        var href = file != null ? shell.to(correction.path() + "/files/" + file.sha256()) : source.link();
        var parts = new ArrayList<String>();
        parts.add(shell.t("correction.source." + source.kind().code()));
        parts.add(source.issuer());
        if (source.datedOn() != null) parts.add(source.datedOn().toString());
        if (!source.reference().isEmpty()) parts.add(source.reference());
        if (file != null) parts.add(shell.words().size(file.size()));
        return new SourceLine(
                number, source.title(), href, String.join(" · ", parts), file == null ? "" : file.sha256());
    }

    private static List<EditionLine> history(OpenShell shell, PublishedCorrection correction) {
        return correction.editions().reversed().stream()
                .map(edition -> line(shell, correction, edition))
                .toList();
    }

    private static EditionLine line(OpenShell shell, PublishedCorrection correction, Edition edition) {
        var change = edition.change();
        var minute = shell.words().minute(edition.publishedAt());
        boolean isSealed = edition.index() != null;
        return new EditionLine(
                edition.number(),
                minute,
                shell.t(change == null ? "correction.first" : "correction.change." + change.code()),
                edition.note(),
                isSealed ? minute : "",
                isSealed ? shell.to(correction.path() + "/editions/" + edition.number() + "/proof") : "");
    }
}
