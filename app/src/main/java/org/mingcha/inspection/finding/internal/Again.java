package org.mingcha.inspection.finding.internal;

import org.mingcha.inspection.finding.ActView;
import org.mingcha.inspection.finding.Step;

/** Knows a second click: the same step, said in the same words. */
final class Again {
    private Again() {}

    static boolean isSame(ActView last, Step step, FindingFacts.Told told) {
        return last.act() == step.act() && last.said().equals(told.said()) && sameArguments(last, step);
    }

    private static boolean sameArguments(ActView last, Step step) {
        return switch (step) {
            case Step.AskExtension ask -> ask.until() != null && ask.until().equals(last.wantedOn());
            case Step.Decide decision -> Boolean.valueOf(decision.granted()).equals(last.outcome());
            case Step.Verify look -> Boolean.valueOf(look.passed()).equals(last.outcome());
            case Step.Reopen again -> last.dueOn().equals(again.dueOn());
            case Step.Plan _, Step.Appeal _, Step.Rectify _, Step.Close _ -> true;
        };
    }
}
