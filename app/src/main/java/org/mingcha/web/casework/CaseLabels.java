package org.mingcha.web.casework;

import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.Messages;

/**
 * Labels of a kind's fields: {@code kind.field.name}, or {@code kind.field.command.name} where one command calls it
 * otherwise; their hints end with {@code .hint}.
 */
public record CaseLabels(Messages words, String kind, String command) implements CommandForm.Labels {
    @Override
    public String label(String field) {
        var own = kind + ".field." + command + "." + field;
        return words.has(own) ? own : kind + ".field." + field;
    }

    @Override
    public String hint(String field) {
        var hint = label(field) + ".hint";
        return words.has(hint) ? hint : "";
    }
}
