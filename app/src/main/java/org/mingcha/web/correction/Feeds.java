package org.mingcha.web.correction;

import java.util.List;
import java.util.Optional;
import org.mingcha.claims.CorrectionQuery;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.OpenShells;
import org.mingcha.web.support.ReadingPreferences;
import org.mingcha.web.support.ReadyPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** The newest corrections as RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1; each entry with what was checked and found. */
@Component
class Feeds {
    private final Corrections corrections;
    private final OpenShells shells;
    private final MingchaClock clock;
    private final String address;

    Feeds(Corrections corrections, OpenShells shells, MingchaClock clock, @Value("${mingcha.url}") String address) {
        this.corrections = corrections;
        this.shells = shells;
        this.clock = clock;
        this.address = address;
    }

    /** @param format rss, atom or json */
    ReadyPage feed(String format, ReadingPreferences reading) {
        var words = shells.words(reading);
        var newest = corrections.corrections(CorrectionQuery.all()).rows().stream()
                .map(row -> corrections.find(row.year(), row.slug()))
                .flatMap(Optional::stream)
                .toList();
        return switch (format) {
            case "rss" ->
                ReadyPage.of("application/rss+xml;charset=UTF-8", xml(words).rss(newest));
            case "atom" ->
                ReadyPage.of("application/atom+xml;charset=UTF-8", xml(words).atom(newest, clock.now()));
            default -> ReadyPage.of("application/feed+json;charset=UTF-8", json(newest, words));
        };
    }

    private FeedXml xml(Messages words) {
        return new FeedXml(address, words, this::summary);
    }

    /** The sentence that was checked, what came of it, and the facts. */
    private String summary(PublishedCorrection correction, Messages words) {
        var current = correction.current();
        var verdict = words.of("correction.verdict." + current.verdict().code());
        var start = words.of("correction.feed.summary", correction.claim(), verdict);
        return correction.isWithdrawn()
                ? words.of("correction.withdrawn") + "\n" + start
                : start + "\n" + String.join("\n", current.facts());
    }

    private String json(List<PublishedCorrection> newest, Messages words) {
        var feed = JsonNodeFactory.instance.objectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1").put("title", words.of("correction.list.heading"));
        feed.put("home_page_url", address + CorrectionListPages.PATH)
                .put("feed_url", address + CorrectionListPages.PATH + ".json");
        feed.put("language", words.locale().toLanguageTag());
        var items = feed.putArray("items");
        for (var correction : newest) {
            var url = address + correction.path();
            var item = items.addObject().put("id", url).put("url", url);
            item.put("title", correction.current().headline()).put("content_text", summary(correction, words));
            item.put("date_published", ClaimReviews.time(correction.first().publishedAt()));
            item.put("date_modified", ClaimReviews.time(correction.current().publishedAt()));
            item.putArray("authors").addObject().put("name", correction.unitName());
        }
        return feed.toString();
    }
}
