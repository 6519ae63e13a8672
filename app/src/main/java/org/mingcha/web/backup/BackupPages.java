package org.mingcha.web.backup;

import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.BackupRun;
import org.mingcha.transparency.backup.Backups;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page together. */
@Component
class BackupPages {
    private final Backups backups;

    BackupPages(Backups backups) {
        this.backups = backups;
    }

    BackupsPage page(RequestContext context) {
        var obstacle = backups.obstacle().map(told -> sentence(context, told)).orElse("");
        var lines = backups.newest().stream().map(run -> line(context, run)).toList();
        var state = new BackupsPage.State(
                obstacle, last(context), backups.directory(), backups.recipients(), backups.areInClear());
        return new BackupsPage(context.shell(NavSection.BACKUPS, "web.backups.heading"), state, lines);
    }

    /** Days and hours since the last good one. */
    private String last(RequestContext context) {
        return backups.lastGood()
                .flatMap(good -> backups.sinceGood()
                        .map(since -> context.t(
                                "web.backups.last", context.words().minute(good), since.toDays(), since.toHoursPart())))
                .orElseGet(() -> context.t("web.backups.never"));
    }

    private static BackupsPage.Line line(RequestContext context, BackupRun run) {
        var what = run.fault().map(fault -> sentence(context, fault)).orElse(run.file());
        var size = run.isGood() ? context.words().size(run.bytes()) : "";
        return new BackupsPage.Line(context.words().minute(run.began()), what, size, run.sha256(), run.isGood());
    }

    private static String sentence(RequestContext context, Unavailable told) {
        return context.t(told.key(), told.arguments().toArray());
    }
}
