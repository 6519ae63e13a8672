package org.mingcha.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.command.Command;
import org.mingcha.command.CommandFields;
import org.mingcha.command.CommandResult;
import org.mingcha.database.Coded;
import org.mingcha.ledger.FormValues;
import org.mingcha.messages.MessageBundles;

/**
 * A kind of which nothing is known but entries of its register: each act is a further version of one. What is left to a kind
 * is its rules, what it looks at in what is said, and what an act writes beside that.
 */
public abstract class PlainCaseType<S extends Enum<S> & Coded, C extends Command, N extends Command>
        implements CaseType<S, C, CaseFile>, CaseOpening<N>, CaseCatalog {
    private static final String UNIT = "unit";

    private final PlainKind<S, C, N> kind;
    private final CaseFiles files;

    protected PlainCaseType(PlainKind<S, C, N> kind, CaseFiles files) {
        this.kind = kind;
        this.files = files;
    }

    /** What is wrong with what begins a case, beside what the ledger finds. */
    protected void check(N command, CommandChecks checks) {}

    /** What the act writes, by the register's fields; unless it says otherwise, what it was told. */
    protected Map<String, String> changes(C command) {
        return CommandFields.of(command);
    }

    @Override
    public final PlainKind<S, C, N> plain() {
        return kind;
    }

    @Override
    public final String kind() {
        return kind.name();
    }

    @Override
    public final Class<N> command() {
        return kind.beginning();
    }

    @Override
    public final String refusals() {
        return kind.rules().refusals();
    }

    @Override
    public final CaseRules<S, C, CaseFile> rules() {
        return kind.rules();
    }

    @Override
    public final CommandResult<Long> open(Actor actor, N command, boolean confirmed) {
        var checks = new CommandChecks(refusals());
        check(command, checks);
        return checks.<Long>result(confirmed).orElseGet(() -> {
            var values = new HashMap<>(CommandFields.of(command));
            var unit = Objects.requireNonNull(values.remove(UNIT), () -> command.getClass() + " names no unit");
            return files.enter(kind, actor, unit, values, confirmed);
        });
    }

    @Override
    public final Optional<CaseFile> hold(Actor actor, long id) {
        return files.hold(kind, actor, id);
    }

    @Override
    public final int version(CaseFile file) {
        return file.entry().versions().size();
    }

    @Override
    public final S state(CaseFile file) {
        return kind.states().of(FormValues.of(file.entry().latest().content()));
    }

    @Override
    public final void apply(CaseFile file, C command, CommandContext context) {
        var reason = MessageBundles.kept(kind() + ".step." + Command.name(command.getClass()) + ".heading");
        files.amend(file, context, changes(command), reason);
    }

    @Override
    public final CaseSlice page(Actor actor, CaseQuery query) {
        return files.page(kind, actor, query);
    }

    @Override
    public final Optional<CaseOverview> find(Actor actor, long id) {
        return files.find(kind, actor, id).map(file -> overview(actor, file));
    }

    @Override
    public final Optional<CaseOverview> at(Actor actor, long logIndex) {
        return files.at(kind, actor, logIndex).map(file -> overview(actor, file));
    }

    private CaseOverview overview(Actor actor, CaseFile file) {
        var may = CommandHandler.permitted(this, actor, file);
        return files.overview(kind, file, may, CommandHandler.waitsForAnother(this, actor, file));
    }
}
