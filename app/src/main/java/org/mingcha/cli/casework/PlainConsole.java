package org.mingcha.cli.casework;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseCatalog;
import org.mingcha.casework.CaseOverview;
import org.mingcha.casework.Casework;
import org.mingcha.casework.PlainKind;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.api.casework.CaseJson;

/** Cases of one plain kind at the console, for people and as JSON. */
record PlainConsole<C extends Command>(PlainKind<?, C, ?> plain) implements CaseConsole<C> {
    @Override
    public String kind() {
        return plain.name();
    }

    @Override
    public Class<C> commands() {
        return plain.rules().commands();
    }

    @Override
    public Optional<Class<? extends Command>> begins() {
        return Optional.of(plain.beginning());
    }

    CaseCatalog cases(Session session) {
        return session.bean(Casework.class).catalog(kind()).orElseThrow();
    }

    @Override
    public Optional<Standing> at(Session session, Actor actor, long index) {
        return cases(session).at(actor, index).map(PlainConsole::standing);
    }

    @Override
    public Optional<Standing> find(Session session, Actor actor, long id) {
        return cases(session).find(actor, id).map(PlainConsole::standing);
    }

    private static Standing standing(CaseOverview found) {
        return new Standing(found.row().id(), found.version());
    }

    @Override
    public int show(Session session, long id) {
        return cases(session)
                .find(session.actor(), id)
                .map(found -> show(session, found))
                .orElseThrow(() -> new IllegalStateException("The " + kind() + " " + id + " is gone"));
    }

    int show(Session session, CaseOverview found) {
        var json = CaseJson.of(found);
        if (session.isJson()) {
            session.json(json);
            return 0;
        }
        line(session, found.row());
        found.history().forEach(look -> line(session, look));
        session.line("cli.claim.next", String.join(", ", json.may()));
        return 0;
    }

    void line(Session session, CaseOverview.Row row) {
        var columns = plain.columns().stream()
                .filter(row.fields()::containsKey)
                .collect(Collectors.toMap(column -> column, row.fields()::get));
        var state = row.overdue() ? ".overdue" : ".state." + row.state();
        session.line(
                "cli.case.line",
                String.valueOf(row.index()),
                session.messages().get(kind() + state),
                row.unitName(),
                row.title(),
                said(session, columns));
    }

    private void line(Session session, CaseOverview.Look look) {
        var reason = look.reason().isEmpty() ? session.messages().get(kind() + ".begun") : look.reason();
        session.line("cli.case.look", look.recordedAt().toString(), reason, said(session, look.changes()));
    }

    /** Fields as their register calls them, in its order. */
    private String said(Session session, Map<String, String> fields) {
        boolean english = session.messages().locale().getLanguage().equals("en");
        return session.bean(Ledger.class).registers().get(kind()).typed().stream()
                .filter(field -> fields.containsKey(field.name()))
                .map(field -> (english ? field.english() : field.label()) + " " + fields.get(field.name()))
                .collect(Collectors.joining("  "));
    }

    @Override
    public int unknown(Session session) {
        return RefusalAnswer.unknown(session, "cli.case.unknown");
    }
}
