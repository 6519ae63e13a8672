package org.mingcha.web.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.citation.CitedEntry;
import org.mingcha.web.support.Shell;

/**
 * One item with all its evidence.
 *
 * @param previous address of the item before; null at the first
 */
public record PreviewItemPage(
        Shell shell,
        String base,
        String title,
        int total,
        PreviewItemLine item,
        String expectation,
        @Nullable String previous,
        @Nullable String next,
        int cited,
        List<CitedEntry> evidence,
        boolean mayWrite) {}
