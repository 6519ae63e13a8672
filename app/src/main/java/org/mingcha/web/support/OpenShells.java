package org.mingcha.web.support;

import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.springframework.stereotype.Component;

/** Makes the shells of pages that everybody may read. */
@Component
public class OpenShells {
    private final Assets assets;
    private final MingchaClock clock;
    private final Origin origin;

    OpenShells(Assets assets, MingchaClock clock, Origin origin) {
        this.assets = assets;
        this.clock = clock;
        this.origin = origin;
    }

    public Words words(Reading reading) {
        return new Words(reading.locale(), clock.zone());
    }

    /** Of a page on this server. */
    public OpenShell of(Reading reading, String title, String here) {
        return of(reading, Site.SERVER, title, new Where(here, null));
    }

    /** Of a page that asks nothing of the database, which may be the one at fault. */
    OpenShell withoutAsking(Reading reading, String title, String here) {
        return new OpenShell(words(reading), assets, reading, Site.SERVER, title, here, null, false);
    }

    /** @param body name of the body whose page it is; null: of several */
    public record Where(String here, @Nullable String body) {}

    public OpenShell of(Reading reading, Site site, String title, Where where) {
        return new OpenShell(words(reading), assets, reading, site, title, where.here(), where.body(), origin.isDemo());
    }
}
