package org.mingcha.inspection.campaign;

import java.util.List;
import java.util.Optional;
import org.mingcha.database.Coded;
import org.mingcha.document.Layout;

/** In which form the units of a campaign sign their report; each can be read, whichever is signed. */
public enum ReportForm implements Coded {
    LIST(Layout.LIST),
    NARRATIVE(Layout.NARRATIVE),
    BOTH(Layout.LIST, Layout.NARRATIVE);

    private final List<Layout> layouts;

    ReportForm(Layout... layouts) {
        this.layouts = List.of(layouts);
    }

    public static Optional<ReportForm> of(String code) {
        return Coded.of(ReportForm.class, code);
    }

    public List<Layout> layouts() {
        return layouts;
    }
}
