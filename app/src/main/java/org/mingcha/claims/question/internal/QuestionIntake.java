package org.mingcha.claims.question.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.casework.CommandChecks;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.claims.question.AskQuestion;
import org.mingcha.claims.question.AskedQuestion;
import org.mingcha.claims.question.Door;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.claims.question.QuestionMoved;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.ledger.FreeText;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a question from somebody unknown: screened, sealed, answered with a receipt code. */
@Component
public class QuestionIntake {
    private static final String REFUSALS = "ask.refused.";
    private static final int LONGEST = 500;
    private static final int MOST_DOORS = 500;
    /** The leaf's role of whoever is not of the office. */
    static final String PUBLIC = "public";

    static final String SAID = "said";
    static final String DUE_ON = "due_on";

    private final QuestionTable table;
    private final TransparencyLog log;
    private final Organisation organisation;
    private final MingchaClock clock;
    private final CorrectionSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();
    private final RulesInForce rules;

    QuestionIntake(
            QuestionTable table,
            TransparencyLog log,
            Organisation organisation,
            MingchaClock clock,
            CorrectionSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            RulesInForce rules) {
        this.rules = rules;
        this.table = table;
        this.log = log;
        this.organisation = organisation;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
    }

    public CommandResult<AskedQuestion> ask(AskQuestion command) {
        var unit = organisation.find(command.unit()).filter(UnitView::isOpen);
        if (unit.isEmpty() || unit.get().code().equals(Organisation.ROOT)) {
            return CommandResult.rejected(Violation.at("unit", REFUSALS + "not-found"));
        }
        // Before anything reads it: what is far too long is not worth a pattern.
        if (command.text().length() > 2 * LONGEST) {
            return CommandResult.rejected(Violation.at("text", REFUSALS + "text-too-long", LONGEST));
        }
        var text = FreeText.tidy(command.text());
        var checks = new CommandChecks(REFUSALS);
        checks.required("text", text, LONGEST);
        return checks.<AskedQuestion>result(command.confirmed())
                .orElseGet(() -> Objects.requireNonNull(transaction.execute(_ -> take(unit.get(), text))));
    }

    private CommandResult<AskedQuestion> take(UnitView unit, String text) {
        var today = clock.today();
        var dueOn = rules.workingDays(unit.code())
                .after(today, rules.limits(unit.code()).questionDays());
        var record = log.append(new NewFact(
                LeafType.ASK_RECEIVED.code(),
                unit.code(),
                today,
                PUBLIC,
                new Content(Map.of(DUE_ON, dueOn.toString())),
                new Content(Map.of(SAID, text)),
                List.of(),
                null,
                false));
        var receipt = ReceiptCode.make(random);
        table.insert(record.value(), ReceiptCode.hash(receipt).orElseThrow(), unit.code(), dueOn);
        events.publishEvent(new QuestionMoved(new QuestionId(record.value()), unit.code(), dueOn, ""));
        return new CommandResult.Done<>(new AskedQuestion(receipt, unit.name(), dueOn));
    }

    public List<Door> doors() {
        var first = organisation.find(settings.body()).filter(UnitView::isOpen).or(this::topmost);
        var doors = new ArrayList<Door>();
        first.ifPresent(unit -> {
            doors.add(new Door(unit.code(), unit.name()));
            organisation.children(unit.code()).stream()
                    .limit(MOST_DOORS)
                    .forEach(each -> doors.add(new Door(each.code(), each.name())));
        });
        return doors;
    }

    private Optional<UnitView> topmost() {
        return organisation.children(Organisation.ROOT).stream().findFirst();
    }
}
