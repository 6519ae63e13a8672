package org.mingcha.web.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Need;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.rule.Result;
import org.mingcha.ledger.LeaderDeclarations;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Says on an item's page which lack of evidence a leader can declare away. */
@Component
public class DeclarationHints {
    private static final String TEXTS = "web.declarations.hint.";

    private final LeaderDeclarations declarations;
    private final RegisterBook registers;
    private final Ledger ledger;

    DeclarationHints(LeaderDeclarations declarations, RegisterBook registers, Ledger ledger) {
        this.declarations = declarations;
        this.registers = registers;
        this.ledger = ledger;
    }

    /** Empty where the item concludes, or lacks what nobody can declare. */
    public Optional<DeclarationHint> of(RequestContext context, String unit, Period period, Item item, Result result) {
        if (item.answer() != AnswerKind.COMPUTED || result != Result.INSUFFICIENT_EVIDENCE) {
            return Optional.empty();
        }
        var asked = item.needs().stream()
                .flatMap(need -> registers(item, need))
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var address = "/declarations/" + unit;
        boolean leads = declarations.isLeader(context.actor(), unit);
        var links = leads
                ? asked.stream()
                        .map(register -> new DeclarationHint.Link(
                                address + "?register=" + register + "&from=" + first(period, item, register) + "&until="
                                        + YearMonth.from(period.to()),
                                context.t(TEXTS + "link", registers.name(register, context.words()))))
                        .toList()
                : List.of(new DeclarationHint.Link(address, context.t(TEXTS + "see")));
        return Optional.of(new DeclarationHint(context.t(TEXTS + (leads ? "leader" : "others")), links));
    }

    private static Stream<String> registers(Item item, Need need) {
        return switch (need) {
            case Need.Cover(var figure) -> item.rule(figure).map(Rule::of).stream();
            case Need.Used used -> used.registers().stream();
            case Need.Column _, Need.Opened _, Need.Evidence _, Need.Evidenced _, Need.Awaits _ -> Stream.of();
        };
    }

    /** The first month of which the item's rules ask something of this register. */
    private YearMonth first(Period period, Item item, String register) {
        var limits = ledger.limits();
        return item.rules().stream()
                .filter(rule -> rule.of().equals(register))
                .map(rule -> YearMonth.from(rule.span().from(period, limits::required)))
                .min(YearMonth::compareTo)
                .orElse(YearMonth.from(period.from()));
    }
}
