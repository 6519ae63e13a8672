package org.mingcha.ledger.internal;

import org.mingcha.ledger.text.Wordform;

/** A file's name without path, control characters and what download headers or systems choke on. */
final class SafeName {
    private static final int LONGEST = 120;

    private SafeName() {}

    static String of(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var safe = Wordform.tidy(last.replaceAll("[\"<>|:*?;%\\p{Cntrl}]", "_")).replaceFirst("^\\.+", "");
        if (safe.isEmpty()) {
            return "evidence";
        }
        return safe.length() <= LONGEST ? safe : safe.substring(safe.length() - LONGEST);
    }
}
