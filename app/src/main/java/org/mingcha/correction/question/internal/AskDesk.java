package org.mingcha.correction.question.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.correction.CorrectionSettings;
import org.mingcha.correction.Refusal;
import org.mingcha.correction.Why;
import org.mingcha.correction.internal.TextCheck;
import org.mingcha.correction.question.AskQuestion;
import org.mingcha.correction.question.Asking;
import org.mingcha.correction.question.Door;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.QuestionMoved;
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
class AskDesk {
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

    AskDesk(
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

    Asking ask(AskQuestion command) {
        var unit = organisation.find(command.unit()).filter(UnitView::isOpen);
        if (unit.isEmpty() || unit.get().code().equals(Organisation.ROOT)) {
            return new Asking.Refused(List.of(Refusal.of("unit", Why.NOT_FOUND)));
        }
        // Before anything reads it: what is far too long is not worth a pattern.
        if (command.text().length() > 2 * LONGEST) {
            return new Asking.Refused(List.of(Refusal.of("text", Why.TEXT_TOO_LONG, Integer.toString(LONGEST))));
        }
        var text = FreeText.tidy(command.text());
        var check = new TextCheck();
        check.required("text", text, LONGEST);
        if (!check.refusals().isEmpty()) {
            return new Asking.Refused(check.refusals());
        }
        if (!check.notices().isEmpty() && !command.confirmed()) {
            return new Asking.Unconfirmed(check.notices());
        }
        return Objects.requireNonNull(transaction.execute(_ -> take(unit.get(), text)));
    }

    private Asking take(UnitView unit, String text) {
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
        var receipt = Receipt.make(random);
        table.insert(record.value(), Receipt.hash(receipt).orElseThrow(), unit.code(), dueOn);
        events.publishEvent(new QuestionMoved(new QuestionId(record.value()), unit.code(), dueOn, ""));
        return new Asking.Asked(receipt, unit.name(), dueOn);
    }

    List<Door> doors() {
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
