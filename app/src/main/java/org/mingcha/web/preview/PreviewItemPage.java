package org.mingcha.web.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.citation.CitedEntry;
import org.mingcha.web.ledger.DeclarationHint;
import org.mingcha.web.support.Shell;

/**
 * One item with all its evidence.
 *
 * @param declarable what the unit's leader can declare of it; at most one
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
        boolean mayWrite,
        List<DeclarationHint> declarable) {}
