package org.mingcha.inspection.finding.internal;

import org.mingcha.inspection.finding.ActView;
import org.mingcha.inspection.finding.FindingCommand;

/** Knows a second click: the same step, said in the same words. */
final class SecondClick {
    private SecondClick() {}

    static boolean isSame(ActView last, FindingCommand command) {
        return last.act() == command.act() && last.said().equals(command.text()) && sameArguments(last, command);
    }

    private static boolean sameArguments(ActView last, FindingCommand command) {
        return switch (command) {
            case FindingCommand.Extend(var until, var _) -> until.equals(last.wantedOn());
            case FindingCommand.Decide decision -> decision.granted().equals(last.outcome());
            case FindingCommand.Verify look -> look.passed().equals(last.outcome());
            case FindingCommand.Reopen again -> last.dueOn().equals(again.due());
            case FindingCommand.Plan _, FindingCommand.Appeal _, FindingCommand.Rectify _, FindingCommand.Close _ ->
                true;
        };
    }
}
