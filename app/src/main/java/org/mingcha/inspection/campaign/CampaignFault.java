package org.mingcha.inspection.campaign;

import java.util.List;
import org.mingcha.database.Coded;

/**
 * One thing to put right before a campaign can be issued. Its sentence is {@code inspection.campaign.fault.<code>}.
 *
 * @param field of the form: title, basis, plan, checklist, scope, due, reason
 */
public record CampaignFault(String field, Reason reason, List<String> arguments) {
    /** What is wrong. */
    public enum Reason implements Coded {
        TITLE_MISSING,
        /** It asks for what nobody may ask for; the argument is the listed word. */
        TITLE_NEVER,
        /** The list of duties of a unit in the scope says that a superior took it back: its title, number, matter; the unit. */
        TAKEN_BACK,
        BASIS_MISSING,
        PLAN_MISSING,
        TOO_LONG,
        CHECKLIST_UNKNOWN,
        SCOPE_UNKNOWN,
        SCOPE_EMPTY,
        SCOPE_TOO_LARGE,
        /** The arguments are the codes of the units. */
        UNITS_WITHOUT_USERS,
        DUE_PAST,
        /** Less than three working days, and no reason given; the argument is the first day that needs none. */
        DUE_TOO_SOON;
    }

    public CampaignFault {
        arguments = List.copyOf(arguments);
    }
}
