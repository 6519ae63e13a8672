package org.mingcha.web.casework;

import java.util.Map;
import org.mingcha.command.CommandDescription;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandForm.Choice;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.RequestContext;

/**
 * The forms of one case's page. Texts stand under {@code kind.step.command}: heading, hint and submit.
 *
 * @param version number of acts that the page shows
 */
public record CaseForms(RequestContext visit, CasePage page, long id, int version, CommandForm.Reply reply) {
    /**
     * What a form is made with beside what its command says.
     *
     * @param step whose texts it has, where they are not the command's own
     * @param initial what stands in its fields before anybody typed
     * @param choices what is chosen from a list that the page knows
     * @param superior that a hint names; empty: none does
     */
    public record Making(String step, Map<String, String> initial, Map<String, Choice> choices, String superior) {
        public static Making of(CommandDescription command, Map<String, String> initial, Map<String, Choice> choices) {
            return new Making(command.name(), initial, choices, "");
        }
    }

    public CommandFormView of(CommandDescription command, Making making) {
        var key = page.kind() + ".step." + making.step + ".";
        var said = new CommandFormView.Said(
                visit.t(key + "heading"), visit.t(key + "hint", making.superior), visit.t(key + "submit"));
        return new CommandForm(
                        key,
                        "/" + page.path() + "/" + id + "/" + command.name(),
                        version,
                        Map.of(),
                        making.initial,
                        making.choices,
                        new CaseLabels(visit.words(), page.kind(), command.name()))
                .of(visit, command, said, reply);
    }
}
