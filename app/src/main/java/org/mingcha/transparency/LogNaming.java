package org.mingcha.transparency;

import org.mingcha.transparency.internal.Founding;
import org.mingcha.transparency.internal.LogStore;

/** The log's name: chosen once, before anything is recorded, and then for ever. */
public class LogNaming {
    private static final String NOBODYS = "unregistered-";
    private static final String OF_DEMOS = "invalid";
    private static final int LONGEST = 80;

    private final LogStore store;
    private final Founding founding;
    private final TransparencySettings settings;

    public LogNaming(LogStore store, Founding founding, TransparencySettings settings) {
        this.store = store;
        this.founding = founding;
        this.settings = settings;
    }

    /** What became of a name. */
    public enum Named {
        DONE,
        /** It does not look like {@code town.example.cn/log}. */
        MALFORMED,
        /** Under {@code .invalid} are demos, whose clock may be moved. */
        OF_DEMOS,
        /** The settings or the first record have named it. */
        TOO_LATE
    }

    public String origin() {
        return store.signing().origin();
    }

    /** What others compare bundles with. */
    public String vkey() {
        return store.signing().vkey();
    }

    /** Whether the log has only the name that it was given for want of another. */
    public boolean isNobodys() {
        return origin().startsWith(NOBODYS);
    }

    /** Until something is recorded, unless the settings say the name. */
    public boolean isOpen() {
        return settings.origin() == null && !store.records().isAny();
    }

    public Named name(String wanted) {
        if (wanted.length() > LONGEST || wanted.startsWith(NOBODYS) || !TransparencySettings.isOrigin(wanted)) {
            return Named.MALFORMED;
        }
        if (wanted.replaceAll("[:/].*", "").endsWith(OF_DEMOS)) {
            return Named.OF_DEMOS;
        }
        if (settings.origin() != null || !founding.name(wanted)) {
            return Named.TOO_LATE;
        }
        store.signing().lookAgain();
        return Named.DONE;
    }
}
