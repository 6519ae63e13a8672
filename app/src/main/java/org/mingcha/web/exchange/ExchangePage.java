package org.mingcha.web.exchange;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * The two forms: returns out as a file, and in from one.
 *
 * @param mayFile whether this reader files returns for somebody
 * @param id of the return that is chosen
 * @param fault why the last file could not be read; empty: none was sent
 */
public record ExchangePage(
        Shell shell,
        UnitLine unit,
        List<UnitLine> units,
        List<Option> returns,
        List<String> years,
        List<Option> formats,
        boolean mayFile,
        String id,
        String fault) {
    public record Option(String value, String label) {}
}
