package org.mingcha.command;

/** A password or the like: taken as it was typed, blanks too, and shown nowhere. */
public record ConcealedText(String text) {
    /** Without the text: it must not get into a log by being printed. */
    @Override
    public String toString() {
        return "ConcealedText";
    }
}
