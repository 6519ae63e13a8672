package org.mingcha.evidence;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a YAML text without aliases, as far as they may go. An alias is a text of two characters that stands for
 * another of any length; the parser's own limit knows only those of lists and maps.
 */
final class PlainEvents implements Parser {
    /** A list of a thousand items has some fifty thousand. */
    private static final int MOST = 500_000;

    private final Parser events;
    private int seen;

    PlainEvents(Parser events) {
        this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return events.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public Event next() {
        if (events.checkEvent(Event.ID.Alias)) {
            throw new MalformedEvidence("Not readable as YAML: aliases (*name) are not taken");
        }
        if (++seen > MOST) {
            throw new MalformedEvidence("Not readable as YAML: more than " + MOST + " values");
        }
        return events.next();
    }
}
