package org.mingcha.inspection.checklist.internal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.checklist.ChecklistLocation;
import org.mingcha.evidence.checklist.Problem;
import org.mingcha.inspection.checklist.ChecklistViolation;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.messages.MessageBundles;

/** Sentences about files, whoever found what is wrong with them. */
final class ChecklistViolations {
    private static final int SHOWN = 40;

    private ChecklistViolations() {}

    /** @param key in the bundle {@code messages/inspection}, after {@code inspection.checklist.flaw.} */
    static ChecklistViolation of(String place, String key, Object... arguments) {
        return new ChecklistViolation(
                place, text(Locale.SIMPLIFIED_CHINESE, key, arguments), text(Locale.ENGLISH, key, arguments));
    }

    static ChecklistFileResult.Refused refused(String key, Object... arguments) {
        return new ChecklistFileResult.Refused(List.of(of("", key, arguments)));
    }

    /** @param text one of its texts, as it begins */
    static ChecklistFileResult.Refused tooLong(String text) {
        var beginning = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return refused("text-too-long", beginning, CatalogParams.MOST_CHARACTERS);
    }

    static ChecklistFileResult.Refused refused(List<Problem> problems) {
        return new ChecklistFileResult.Refused(
                problems.stream().map(ChecklistViolations::of).toList());
    }

    static ChecklistViolation of(Problem problem) {
        return of(problem.place().key(), problem);
    }

    static ChecklistViolation of(String place, Problem problem) {
        return new ChecklistViolation(
                place, problem.message(Locale.SIMPLIFIED_CHINESE), problem.message(Locale.ENGLISH));
    }

    static ChecklistViolation of(Fault fault) {
        return new ChecklistViolation(
                "", LedgerMessages.of(fault, Locale.SIMPLIFIED_CHINESE), LedgerMessages.of(fault, Locale.ENGLISH));
    }

    /** The same problem where people see it. */
    static Problem at(Problem problem, ChecklistLocation place) {
        return new Problem(place, problem.kind(), problem.given(), problem.wanted());
    }

    /** A text that becomes part of a checklist: in Chinese, as its reports are. */
    static String word(String key) {
        return text(Locale.SIMPLIFIED_CHINESE, key);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        var pattern = MessageBundles.pattern("inspection.checklist.flaw." + key, locale);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
