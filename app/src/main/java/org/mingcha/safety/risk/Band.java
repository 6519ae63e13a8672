package org.mingcha.safety.risk;

import org.mingcha.database.Coded;

/** What a score means; checklists count an open one from 15 on as high. */
public enum Band implements Coded {
    LOW,
    MEDIUM,
    HIGH;

    private static final int HIGH_FROM = 15;
    private static final int MEDIUM_FROM = 8;

    public static Band of(int score) {
        if (score >= HIGH_FROM) {
            return HIGH;
        }
        return score >= MEDIUM_FROM ? MEDIUM : LOW;
    }
}
