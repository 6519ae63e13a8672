package org.mingcha.notification.internal;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of RFC 5545: each ends with CR LF and none is longer than 75 octets; a longer one goes on in the next,
 * which begins with a space. A character of several octets is never broken.
 */
final class CalendarText {
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    /** A line whose value needs no escaping: a number, a date, an address, a word of the standard. */
    CalendarText line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value is text. */
    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    /** A backslash, a semicolon, a comma and the end of a line have a meaning there; other controls have no place. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private void fold(String line) {
        int room = LONGEST;
        for (int at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                text.append("\r\n ");
                room = LONGEST - 1;
            }
            text.append(character);
            room -= octets;
            at += character.length();
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
