package org.mingcha.ledger.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.DeclarationCommand.DeclareNothing;
import org.mingcha.ledger.DeclarationRefusal;
import org.mingcha.ledger.DeclarationView;
import org.mingcha.ledger.FreeText;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;

/** Takes what leaders declare; each act is a leaf of the unit, and none is an entry. */
public final class DeclarationHandler {
    private static final String MONTH = "[12][0-9]{3}-(0[1-9]|1[0-2])";
    private static final int LONGEST_REASON = 500;

    private final LedgerDependencies dependencies;
    private final DeclarationTable table;

    public DeclarationHandler(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
        this.table = new DeclarationTable(dependencies.jdbc());
    }

    /** Whether the actor may declare something of this unit. */
    public boolean isLeader(Actor actor, String code) {
        return dependencies
                .units()
                .find(actor, code)
                .flatMap(unit -> role(actor, unit))
                .isPresent();
    }

    /** Of a unit that the actor sees, the latest first. */
    public List<DeclarationView> of(Actor actor, String code) {
        return dependencies
                .units()
                .find(actor, code)
                .map(unit -> table.of(unit.code()))
                .orElseGet(List::of);
    }

    /** Of which registers something can be declared. */
    public List<Register> registers(Actor actor, String code) {
        return dependencies
                .units()
                .find(actor, code)
                .map(unit -> dependencies.registers(unit.path()).all())
                .orElseGet(List::of);
    }

    /** The unit's own leader, or who stands in for them: nobody above declares what was not there below. */
    private static Optional<Role> role(Actor actor, LedgerUnit unit) {
        return actor.acting(List.of(Role.LEADER), grant -> grant.path().equals(unit.path()));
    }

    public CommandResult<Integer> declare(Actor actor, String code, DeclareNothing command) {
        var unit = dependencies.units().find(actor, code).orElse(null);
        var role = unit == null ? null : role(actor, unit).orElse(null);
        if (unit == null || role == null) {
            return CommandResult.rejected(DeclarationRefusal.NOT_FOUND.violation());
        }
        return Objects.requireNonNull(dependencies.transaction().execute(_ -> {
            dependencies.entries().lock(unit.code());
            var wrong = new ArrayList<Violation>();
            var declared = declared(unit, command, wrong);
            return declared == null || !wrong.isEmpty()
                    ? new CommandResult.Rejected<Integer>(wrong)
                    : seal(unit.code(), declared, new Said(actor, role, FreeText.tidy(command.reason())));
        }));
    }

    private DeclarationTable.@Nullable Declared declared(
            LedgerUnit unit, DeclareNothing command, List<Violation> wrong) {
        checkWords(unit, command, wrong);
        var from = month("from", command.from(), wrong);
        var until = month("until", command.until(), wrong);
        if (from == null || until == null) {
            return null;
        }
        if (until.isBefore(from)) {
            wrong.add(DeclarationRefusal.MONTHS.at("until"));
        }
        if (until.isAfter(YearMonth.from(dependencies.clock().today()))) {
            wrong.add(DeclarationRefusal.TO_COME.at("until"));
        }
        int entered = table.entered(unit.code(), command.register(), from, until);
        if (entered > 0) {
            wrong.add(DeclarationRefusal.ENTERED.at("from", entered));
        }
        return new DeclarationTable.Declared(command.register(), from, until, command.because());
    }

    private void checkWords(LedgerUnit unit, DeclareNothing command, List<Violation> wrong) {
        if (dependencies.registers(unit.path()).find(command.register()).isEmpty()) {
            wrong.add(DeclarationRefusal.REGISTER.at("register"));
        }
        var reason = FreeText.tidy(command.reason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            wrong.add(DeclarationRefusal.REASON.at("reason", LONGEST_REASON));
        }
        FreeText.traces(reason).ifPresent(traces -> wrong.add(DeclarationRefusal.PERSONAL.at("reason", traces)));
        // Texts that an office published before have no words for what reports would say then.
        dependencies.rules().texts(Long.MAX_VALUE).lacking().stream()
                .findFirst()
                .ifPresent(lacking -> wrong.add(DeclarationRefusal.WORDS.violation(lacking)));
    }

    private static @Nullable YearMonth month(String field, String typed, List<Violation> wrong) {
        if (!typed.matches(MONTH)) {
            wrong.add(DeclarationRefusal.MONTH.at(field, typed));
            return null;
        }
        return YearMonth.parse(typed);
    }

    /** Who says it, and what they say. */
    private record Said(Actor actor, Role role, String reason) {}

    private CommandResult<Integer> seal(String unit, DeclarationTable.Declared declared, Said said) {
        int no = table.next(unit);
        var facts = new Content(Map.of(
                "no", Integer.toString(no),
                "register", declared.register(),
                "from", declared.from().toString(),
                "until", declared.until().toString(),
                "because", declared.because().code()));
        var text = new EntryProvenance(said.actor().account(), said.reason(), null, List.of()).addedTo(Content.EMPTY);
        var record = append(LeafType.DECLARED, unit, said.role(), facts, text, null);
        table.insert(unit, no, declared, dependencies.clock().today(), record);
        return new CommandResult.Done<>(no);
    }

    public CommandResult<Integer> withdraw(Actor actor, String code, int no) {
        var unit = dependencies.units().find(actor, code).orElse(null);
        var role = unit == null ? null : role(actor, unit).orElse(null);
        if (unit == null || role == null) {
            return CommandResult.rejected(DeclarationRefusal.NOT_FOUND.violation());
        }
        return Objects.requireNonNull(dependencies.transaction().execute(_ -> {
            dependencies.entries().lock(unit.code());
            return table.record(unit.code(), no)
                    .<CommandResult<Integer>>map(declared -> withdraw(unit.code(), no, actor, role, declared))
                    .orElseGet(() -> CommandResult.rejected(DeclarationRefusal.NOT_FOUND.violation()));
        }));
    }

    private CommandResult<Integer> withdraw(String unit, int no, Actor actor, Role role, RecordId declared) {
        var facts = new Content(Map.of("no", Integer.toString(no)));
        var text = EntryProvenance.by(actor.account()).addedTo(Content.EMPTY);
        var record = append(LeafType.DECLARATION_WITHDRAWN, unit, role, facts, text, declared);
        table.withdraw(unit, no, dependencies.clock().today(), record);
        return new CommandResult.Done<>(no);
    }

    private RecordId append(
            LeafType type, String unit, Role role, Content facts, Content text, @Nullable RecordId target) {
        return dependencies
                .log()
                .append(new NewFact(
                        type.code(),
                        unit,
                        dependencies.clock().today(),
                        role.code(),
                        facts,
                        text,
                        List.of(),
                        target,
                        false));
    }
}
