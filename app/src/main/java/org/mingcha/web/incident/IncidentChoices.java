package org.mingcha.web.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.register.Choice;
import org.mingcha.ledger.Ledger;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Messages;
import org.springframework.stereotype.Component;

/** The register's words, in the reader's language; what is sent is the register's own. */
@Component("incidentChoices")
class IncidentChoices {
    private final Ledger ledger;
    private final RulesInForce rules;

    IncidentChoices(Ledger ledger, RulesInForce rules) {
        this.ledger = ledger;
        this.rules = rules;
    }

    List<CommandFormView.Option> of(String field, Messages messages) {
        var options = new ArrayList<CommandFormView.Option>();
        for (var choice : choices(field)) {
            options.add(new CommandFormView.Option(choice.value(), label(choice, messages)));
        }
        return options;
    }

    String shown(String field, String value, Messages messages) {
        return choices(field).stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> label(choice, messages))
                .orElse(value);
    }

    /** Hours within which this unit has to report the gravest up. */
    int hours(String unit) {
        return rules.limits(unit).incidentHours().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    /** To whom the rule of its day has it reported. */
    Optional<String> authority(IncidentSummary incident) {
        var day = incident.happenedOn();
        var operators = rules.classes(incident.unit()).on(day).orElse(null);
        return rules.book().incidentAuthority(day, operators);
    }

    private List<Choice> choices(String field) {
        return ledger.registers()
                .get(Incidents.REGISTER)
                .field(field)
                .orElseThrow()
                .choices();
    }

    private static String label(Choice choice, Messages messages) {
        return messages.locale().getLanguage().equals("en") ? choice.english() : choice.value();
    }
}
