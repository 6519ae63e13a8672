package org.mingcha.cli.returns;

import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.FiledReturn;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.transparency.RecordId;
import picocli.CommandLine.Option;

/** Which return of which unit. */
final class ReturnOptions extends UnitReturnOptions {
    @Option(
            names = "--period",
            required = true,
            paramLabel = "P",
            description = "${bundle:cli.reporting.option.period}")
    private String period = "";

    ReturnKey key() {
        return new ReturnKey(unit(), returnId(), period(period));
    }

    /** The version that stands; record 0, which never is one, where none does. */
    RecordId standing(Session session) {
        return session.bean(ReturnOversight.class)
                .find(session.actor(), key())
                .flatMap(view -> view.form().filed())
                .map(FiledReturn::record)
                .orElse(new RecordId(0));
    }

    static Period period(String code) {
        return Period.parse(code).orElseThrow(() -> new Unavailable("reporting.period.single", code));
    }
}
