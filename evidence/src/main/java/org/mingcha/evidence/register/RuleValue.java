package org.mingcha.evidence.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;

/** What the value of a rule may be, by its name. A name that this version doesn't know moves no figure. */
final class RuleValue {
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final int LONGEST_AUTHORITY = 40;

    private RuleValue() {}

    static void check(String name, JsonNode value) {
        if (name.startsWith(PublishedRule.WORKING_DAYS)) {
            calendar(name, value);
        } else if (!value.isString()) {
            throw new MalformedEvidence("The value of " + name + " is not a text");
        } else if (name.equals(PublishedRule.ZONE)) {
            zone(value.stringValue());
        } else if (name.equals(PublishedRule.INCIDENT_AUTHORITY)) {
            if (value.stringValue().isBlank() || value.stringValue().length() > LONGEST_AUTHORITY) {
                throw new MalformedEvidence("The value of " + name + " names no authority");
            }
        } else if (isKnown(name) && !COUNT.matcher(value.stringValue()).matches()) {
            throw new MalformedEvidence("The value of " + name + " is not a whole number from 1 to 9999");
        }
    }

    /** Whether a figure or a deadline hangs on it; another name is a slip of the pen at the door. */
    static boolean isKnown(String name) {
        return switch (name) {
            case PublishedRule.ZONE,
                    PublishedRule.INCIDENT_AUTHORITY,
                    "limit.claim",
                    "limit.question",
                    "limit.pi_request",
                    "limit.idle" -> true;
            default -> name.startsWith(PublishedRule.INCIDENT) || name.startsWith(PublishedRule.WORKING_DAYS);
        };
    }

    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new MalformedEvidence("There is no time zone " + id, e);
        }
    }

    /** Ranges of days off, and weekend days that are worked, all of the year that the name says. */
    private static void calendar(String name, JsonNode value) {
        var year = name.substring(PublishedRule.WORKING_DAYS.length());
        if (!YEAR.matcher(year).matches()) {
            throw new MalformedEvidence("No year has the calendar " + name);
        }
        var in = new StrictObject(value, "The value of " + name);
        in.texts("off").forEach(range -> {
            var ends = range.split("/", -1);
            if (ends.length != 2 || day(name, year, ends[0]).isAfter(day(name, year, ends[1]))) {
                throw new MalformedEvidence("The value of " + name + " has no days " + range);
            }
        });
        in.texts("work").forEach(day -> day(name, year, day));
        in.end();
    }

    private static LocalDate day(String name, String year, String text) {
        try {
            if (text.startsWith(year + "-")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new MalformedEvidence("The value of " + name + " has no day " + text, e);
        }
        throw new MalformedEvidence("The value of " + name + " has no day " + text);
    }
}
