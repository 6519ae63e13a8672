package org.mingcha.cli.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.casework.CaseConsole;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingSummary;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.web.api.finding.FindingJson;

/** Findings at the console, for people and as JSON. */
public final class FindingConsole implements CaseConsole<FindingCommand> {
    @Override
    public String kind() {
        return Findings.KIND;
    }

    @Override
    public Class<FindingCommand> commands() {
        return FindingCommand.class;
    }

    @Override
    public Optional<Class<? extends Command>> begins() {
        return Optional.of(RaiseFinding.class);
    }

    @Override
    public Optional<Standing> at(Session session, Actor actor, long index) {
        return session.bean(Findings.class).at(actor, index).map(FindingConsole::standing);
    }

    private static Standing standing(FindingView view) {
        return new Standing(view.row().id().value(), view.row().version());
    }

    @Override
    public String beginning() {
        return "raise";
    }

    @Override
    public Map<String, Supplier<String>> defaults(Session session) {
        return Map.of("level", Level.MINOR::code);
    }

    @Override
    public List<String> formerFlags() {
        return List.of("--no");
    }

    /** Yes was left unsaid. */
    @Override
    public Map<String, String> former(Session session, String command, Map<String, String> given) {
        var fields = new HashMap<>(given);
        var answer = fields.containsKey("no") ? "no" : "yes";
        fields.putIfAbsent("granted", answer);
        fields.putIfAbsent("passed", answer);
        return fields;
    }

    @Override
    public int overtaken(Session session, long id) {
        var last = session.bean(Findings.class)
                .find(session.actor(), new FindingId(id))
                .orElseThrow()
                .latest();
        var messages = session.messages();
        var sentence = messages.get(
                "finding.overtaken",
                messages.get("accounts.role." + last.role()),
                last.recordedAt().toString(),
                messages.get("finding.act." + last.act().code()));
        return RefusalAnswer.tell(session, "overtaken", sentence);
    }

    @Override
    public Optional<Standing> find(Session session, Actor actor, long id) {
        return session.bean(Findings.class).find(actor, new FindingId(id)).map(FindingConsole::standing);
    }

    @Override
    public int show(Session session, long id) {
        return session.bean(Findings.class)
                .find(session.actor(), new FindingId(id))
                .map(view -> show(session, view))
                .orElseThrow(() -> new IllegalStateException("Findings have no " + id));
    }

    static int show(Session session, FindingView view) {
        if (session.isJson()) {
            session.json(FindingJson.of(view));
        } else {
            line(session, view.row());
            view.acts()
                    .forEach(act -> session.line(
                            "finding.act-line",
                            String.valueOf(act.index()),
                            session.messages().get("finding.act." + act.act().code()),
                            act.said()));
        }
        return 0;
    }

    static void line(Session session, FindingSummary row) {
        session.line(
                "finding.line",
                String.valueOf(row.index()),
                session.messages().get("finding.state." + row.state().code()),
                row.unitName(),
                row.problem(),
                row.dueOn().toString());
    }

    @Override
    public int unknown(Session session) {
        return RefusalAnswer.tell(session, "not-found", session.messages().get("finding.refused.not-found"));
    }
}
