package org.mingcha.web.support;

import java.util.Locale;

/** The places of the menu that are always there. */
public enum NavSection implements MenuPlace {
    HOME("/"),
    BRIEF("/brief"),
    LEDGER("/ledger"),
    RETURNS("/returns"),
    MATRIX("/matrix"),
    ASSESSMENTS("/assessments"),
    CAMPAIGNS("/campaigns"),
    REVIEWS("/reviews"),
    FINDINGS("/findings"),
    INCIDENTS("/incidents"),
    RISKS("/risks"),
    CLAIMS("/claims"),
    DRAWS("/draws"),
    APPRAISAL("/appraisal"),
    ASSIGNMENTS("/assignments"),
    BURDEN("/burden"),
    USERS("/users"),
    ACTS("/users/acts"),
    ACCESS("/users/access"),
    STAND_INS("/stand-ins"),
    PLAN("/plan"),
    NOTIFICATIONS("/settings/notifications"),
    BACKUPS("/settings/backups"),
    NOWHERE("");

    private final String path;

    NavSection(String path) {
        this.path = path;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String labelKey() {
        return "web.nav." + name().toLowerCase(Locale.ROOT);
    }
}
