package org.mingcha.cli.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.casework.CaseOverview;
import org.mingcha.casework.CaseQuery;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import org.mingcha.web.api.casework.CaseJson;

/** {@code <kind> list}: the newest first. */
final class PlainList extends CaseCall<PlainConsole<?>> {
    PlainList(Session session, PlainConsole<?> console) {
        super(session, console);
    }

    @Override
    public Integer call() {
        var shows = console.plain().states().shows();
        String unit = spec.findOption("--unit").getValue();
        String typed = spec.findOption("--show").getValue();
        var show = typed == null
                ? shows.getFirst()
                : ChoiceOption.of("--show", typed, code -> Optional.of(code).filter(shows::contains));
        session.seal();
        var rows = rows(new CaseQuery(unit, show, null, 200));
        if (session.isJson()) {
            session.json(Map.of("cases", rows.stream().map(CaseJson.Row::of).toList()));
        }
        rows.forEach(row -> console.line(session, row));
        return 0;
    }

    private List<CaseOverview.Row> rows(CaseQuery query) {
        var cases = console.cases(session);
        return cases.page(session.actor(), query).all(next -> cases.page(session.actor(), query.afterRow(next)));
    }
}
