package org.mingcha.web.risk;

import java.util.List;
import org.mingcha.evidence.register.Choice;
import org.mingcha.ledger.Ledger;
import org.mingcha.safety.risk.Risks;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Messages;
import org.springframework.stereotype.Component;

/** The register's kinds of risks, in the reader's language; what is sent is the register's own word. */
@Component("riskKinds")
class RiskKinds {
    private final Ledger ledger;

    RiskKinds(Ledger ledger) {
        this.ledger = ledger;
    }

    List<CommandFormView.Option> options(Messages messages) {
        return choices().stream()
                .map(choice -> new CommandFormView.Option(choice.value(), label(choice, messages)))
                .toList();
    }

    String shown(String value, Messages messages) {
        return choices().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> label(choice, messages))
                .orElse(value);
    }

    private List<Choice> choices() {
        return ledger.registers()
                .get(Risks.REGISTER)
                .field("kind")
                .orElseThrow()
                .choices();
    }

    private static String label(Choice choice, Messages messages) {
        return messages.locale().getLanguage().equals("en") ? choice.english() : choice.value();
    }
}
