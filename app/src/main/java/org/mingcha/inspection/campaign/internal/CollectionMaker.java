package org.mingcha.inspection.campaign.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.document.Unrenderable;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.ReportCollection;
import org.mingcha.inspection.campaign.ReportForm;
import org.mingcha.inspection.campaign.UnitReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one collection, unit by unit: never more than one unit's documents are in memory. */
@Component
class CollectionMaker {
    private static final Logger LOG = LoggerFactory.getLogger(CollectionMaker.class);
    private static final int PAGE = 200;

    private final Assessments assessments;
    private final UnitReports reports;
    private final CollectionTable table;
    private final CollectionFiles files;
    private final MingchaClock clock;

    CollectionMaker(
            Assessments assessments,
            UnitReports reports,
            CollectionTable table,
            CollectionFiles files,
            MingchaClock clock) {
        this.assessments = assessments;
        this.reports = reports;
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    /** Whose, and of what. */
    record Order(Actor actor, CampaignId campaign, ReportCollection run, ReportForm form) {}

    void make(Order order) {
        var run = order.run();
        try {
            if (write(order)) {
                long size = files.complete(run);
                if (table.end(run, ReportCollection.State.DONE, size)) {
                    return;
                }
            }
            table.end(run, ReportCollection.State.INTERRUPTED, 0);
        } catch (IOException | RuntimeException failure) {
            LOG.warn(
                    "Collection {} of the reports of campaign {}",
                    run.id(),
                    order.campaign().value(),
                    failure);
            table.end(run, ReportCollection.State.FAILED, 0);
        }
        files.delete(run);
    }

    /** False where it was to end before. */
    private boolean write(Order order) throws IOException {
        int done = 0;
        int skipped = 0;
        try (var file = Files.newOutputStream(files.part(order.run()));
                var zip = new ZipOutputStream(new BufferedOutputStream(file), StandardCharsets.UTF_8)) {
            var query = AssessmentQuery.all().of(order.campaign()).withLimit(PAGE);
            for (var next = query; next != null; ) {
                var page = assessments.list(order.actor(), next);
                for (var row : page.rows()) {
                    if (Thread.currentThread().isInterrupted() || !table.reached(order.run(), done, skipped)) {
                        return false;
                    }
                    skipped += add(order, row, zip) ? 0 : 1;
                    done++;
                }
                next = page.next() == null ? null : query.afterRow(page.next());
            }
        }
        return table.reached(order.run(), done, skipped);
    }

    /** Whether the unit has a report. */
    private boolean add(Order order, AssessmentSummary row, ZipOutputStream zip) throws IOException {
        var documents = documents(order, row);
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            var entry = new ZipEntry(UnitReports.folder(row) + "/" + document.getKey());
            entry.setTimeLocal(clock.today().atStartOfDay());
            zip.putNextEntry(entry);
            zip.write(document.getValue());
            zip.closeEntry();
        }
        return !documents.isEmpty();
    }

    /** One that cannot be printed keeps no other back. */
    private SortedMap<String, byte[]> documents(Order order, AssessmentSummary row) {
        try {
            return reports.of(order.actor(), row, order.form());
        } catch (Unrenderable unfit) {
            LOG.warn("The report of assessment {} cannot be printed", row.id().value(), unfit);
            return new TreeMap<>();
        }
    }
}
