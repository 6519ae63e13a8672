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

    BackupsPage page(RequestContext visit) {
        var obstacle = backups.obstacle().map(told -> sentence(visit, told)).orElse("");
        var lines = backups.newest().stream().map(run -> line(visit, run)).toList();
        var state = new BackupsPage.State(obstacle, last(visit), backups.directory(), backups.recipients(), inClear());
        return new BackupsPage(visit.shell(NavSection.BACKUPS, "web.backups.heading"), state, lines);
    }

    private boolean inClear() {
        return backups.settings().areOn() && backups.settings().recipient() == null;
    }

    /** Days and hours since the last good one. */
    private String last(RequestContext visit) {
        return backups.lastGood()
                .flatMap(good -> backups.sinceGood()
                        .map(since -> visit.t(
                                "web.backups.last", visit.words().minute(good), since.toDays(), since.toHoursPart())))
                .orElseGet(() -> visit.t("web.backups.never"));
    }

    private static BackupsPage.Line line(RequestContext visit, BackupRun run) {
        var what = run.fault().map(fault -> sentence(visit, fault)).orElse(run.file());
        var size = run.isGood() ? visit.words().size(run.bytes()) : "";
        return new BackupsPage.Line(visit.words().minute(run.began()), what, size, run.sha256(), run.isGood());
    }

    private static String sentence(RequestContext visit, Unavailable told) {
        return visit.t(told.key(), told.arguments().toArray());
    }
}
