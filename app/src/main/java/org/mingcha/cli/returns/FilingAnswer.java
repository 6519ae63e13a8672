package org.mingcha.cli.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.cli.support.Session;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.transparency.TransparencyLog;

/** What came of filing or withdrawing a return, for people and as JSON. */
record FilingAnswer(Session session) {
    /** @param done the sentence where it was done */
    int print(FilingResult outcome, String done) {
        session.seal();
        return switch (outcome) {
            case FilingResult.Accepted accepted -> accepted(accepted, done);
            case FilingResult.Contradicted(var entries) -> contradicted(entries);
            case FilingResult.Conflict(var key) -> {
                session.note("reporting.conflict", key);
                yield 1;
            }
            case FilingResult.Refused(var reason, var arguments) -> refused(reason, arguments);
        };
    }

    int refused(ReturnRefusal reason, List<String> arguments) {
        session.note("reporting.refused." + reason.code(), arguments.toArray());
        if (session.isJson()) {
            session.json(Map.of("refused", reason.code(), "arguments", arguments));
        }
        return 1;
    }

    private int accepted(FilingResult.Accepted accepted, String done) {
        var index = session.bean(TransparencyLog.class)
                .record(accepted.record())
                .orElseThrow()
                .index();
        var state = session.messages().get("reporting.state." + accepted.state().code());
        session.line(accepted.repeated() ? "reporting.repeated" : done, String.valueOf(index), state);
        if (session.isJson()) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("index", index == null ? -1 : index);
            answer.put("receipt", new ReceiptNumber(accepted.record()).text());
            answer.put("state", accepted.state().code());
            answer.put("repeated", accepted.repeated());
            session.json(answer);
        }
        return 0;
    }

    private int contradicted(List<ContradictingEntry> entries) {
        session.note("reporting.contradicted");
        entries.forEach(entry -> session.note(
                "reporting.contradicted.entry",
                String.valueOf(entry.index()),
                entry.title(),
                entry.happenedOn().toString()));
        if (session.isJson()) {
            session.json(Map.of(
                    "refused",
                    "contradicted",
                    "entries",
                    entries.stream().map(FilingAnswer::entry).toList()));
        }
        return 1;
    }

    private static Map<String, Object> entry(ContradictingEntry entry) {
        var line = new LinkedHashMap<String, Object>();
        var index = entry.index();
        if (index != null) {
            line.put("index", index);
        }
        line.put("register", entry.register());
        line.put("title", entry.title());
        line.put("happened_on", entry.happenedOn().toString());
        return line;
    }
}
