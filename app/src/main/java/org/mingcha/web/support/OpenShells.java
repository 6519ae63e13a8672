package org.mingcha.web.support;

import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.springframework.stereotype.Component;

/** Makes the shells of pages that everybody may read. */
@Component
public class OpenShells {
    private final Assets assets;
    private final MingchaClock clock;
    private final DemoInstance origin;

    OpenShells(Assets assets, MingchaClock clock, DemoInstance origin) {
        this.assets = assets;
        this.clock = clock;
        this.origin = origin;
    }

    public Messages words(ReadingPreferences reading) {
        return new Messages(reading.locale(), clock.zone());
    }

    /** Of a page on this server. */
    public OpenShell of(ReadingPreferences reading, String title, String here) {
        return of(reading, PublicLinks.SERVER, title, new Where(here, null));
    }

    /** Of a page that asks nothing of the database, which may be the one at fault. */
    OpenShell withoutAsking(ReadingPreferences reading, String title, String here) {
        return new OpenShell(words(reading), assets, reading, PublicLinks.SERVER, title, here, null, false);
    }

    /** @param body name of the body whose page it is; null: of several */
    public record Where(String here, @Nullable String body) {}

    public OpenShell of(ReadingPreferences reading, PublicLinks site, String title, Where where) {
        return new OpenShell(words(reading), assets, reading, site, title, where.here(), where.body(), origin.isDemo());
    }
}
