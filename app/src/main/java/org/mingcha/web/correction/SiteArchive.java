package org.mingcha.web.correction;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingcha.claims.CorrectionQuery;
import org.mingcha.claims.CorrectionSlice;
import org.mingcha.claims.CorrectionSummary;
import org.mingcha.claims.Corrections;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.web.support.Assets;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.ReadingPreferences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** All published corrections as a folder of static files, in both languages, for a portal that serves files. */
@Component
public class SiteArchive {
    private static final List<ReadingPreferences> READINGS =
            List.of(ReadingPreferences.in(Locale.SIMPLIFIED_CHINESE), ReadingPreferences.in(Locale.ENGLISH));

    /** Each costs as much as reading every page and every source once. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Corrections corrections;
    private final CorrectionListPages lists;
    private final ArticlePages articles;
    private final Feeds feeds;
    private final Templates templates;
    private final Assets assets;
    private final String address;

    SiteArchive(
            Corrections corrections,
            CorrectionListPages lists,
            ArticlePages articles,
            Feeds feeds,
            Templates templates,
            Assets assets,
            @Value("${mingcha.url}") String address) {
        this.corrections = corrections;
        this.lists = lists;
        this.articles = articles;
        this.feeds = feeds;
        this.templates = templates;
        this.assets = assets;
        this.address = address;
    }

    /** @param format rss, atom or json */
    public byte[] feed(String format, Locale locale) {
        return feeds.feed(format, ReadingPreferences.in(locale)).plain();
    }

    void answer(HttpServletResponse answer) throws IOException {
        if (!offer(() -> Download.ZIP.named("corrections.zip").to(answer))) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, "60");
            answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Where the whole is written to. */
    interface Destination {
        OutputStream open() throws IOException;
    }

    /** False, and nothing written: too many fetch it just now. */
    boolean offer(Destination to) throws IOException {
        if (!places.tryAcquire()) return false;
        try {
            write(to.open());
            return true;
        } finally {
            places.release();
        }
    }

    public void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            writeAssets(zip);
            for (var format : List.of("rss", "atom", "json")) {
                put(
                        zip,
                        "corrections." + format,
                        feeds.feed(format, READINGS.getFirst()).plain());
            }
            var files = new HashSet<String>();
            var rows = new ArrayList<CorrectionSummary>();
            var query = CorrectionQuery.all();
            while (query != null) {
                var page = corrections.corrections(query);
                rows.addAll(page.rows());
                writeArticles(zip, page, files);
                var next = page.next();
                query = next == null ? null : new CorrectionQuery(null, "", null, next, query.limit());
            }
            writeIndex(zip, new CorrectionSlice(rows, null, rows.size()));
        }
    }

    private void writeIndex(ZipOutputStream zip, CorrectionSlice all) throws IOException {
        var site = new FolderSite("", address);
        for (var reading : READINGS) {
            var page = lists.page(all, CorrectionQuery.all(), reading, site);
            put(
                    zip,
                    site.to(CorrectionListPages.PATH, reading),
                    templates.list(page).plain());
        }
    }

    private void writeArticles(ZipOutputStream zip, CorrectionSlice page, Set<String> files) throws IOException {
        for (var row : page.rows()) {
            var found = corrections.find(row.year(), row.slug());
            if (found.isPresent()) writeArticle(zip, found.get(), files);
        }
    }

    private void writeArticle(ZipOutputStream zip, PublishedCorrection correction, Set<String> files)
            throws IOException {
        var top = new FolderSite("", address);
        for (var reading : READINGS) {
            var page = articles.page(correction, reading, new FolderSite("../", address));
            put(zip, top.to(correction.path(), reading), templates.article(page).plain());
        }
        for (var edition : correction.editions()) {
            var path = correction.path() + "/editions/" + edition.number() + "/proof";
            var proof = corrections.proof(correction.year(), correction.slug(), edition.number());
            if (proof.isPresent())
                put(zip, top.to(path, READINGS.getFirst()), proof.get().document());
        }
        for (var source : correction.current().sources()) {
            var file = source.file();
            if (file != null && files.add(file.sha256())) writeFile(zip, correction, file.sha256());
        }
    }

    private void writeFile(ZipOutputStream zip, PublishedCorrection correction, String sha256) throws IOException {
        var content = corrections.file(correction.year(), correction.slug(), sha256);
        if (content.isPresent()) {
            zip.putNextEntry(new ZipEntry("files/" + sha256));
            Files.copy(content.get().path(), zip);
            zip.closeEntry();
        }
    }

    private void writeAssets(ZipOutputStream zip) throws IOException {
        for (var style : assets.styles()) {
            var name = style.replaceFirst("\\?.*", "").substring(1);
            put(zip, name, new ClassPathResource("static/" + name).getContentAsByteArray());
        }
        put(zip, "assets/mark.svg", new ClassPathResource("static/assets/mark.svg").getContentAsByteArray());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
