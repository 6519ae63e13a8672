package org.mingcha.paper;

import java.util.Optional;
import org.mingcha.database.Coded;

/** The kinds of papers; addresses and commands spell them as {@link #code()} does. */
public enum PaperKind implements Coded {
    /** 首报, what was known when the authority was first told; 续报, as it stands; 终报, with cause and lessons. */
    INCIDENT_FIRST,
    INCIDENT_FURTHER,
    INCIDENT_FINAL,
    /** 问题整改通知: what was found on one day in one unit. */
    FINDINGS_NOTICE,
    /** 整改情况报告: what the unit did about it. */
    RECTIFICATION_REPORT;

    public static Optional<PaperKind> of(String code) {
        return Coded.of(PaperKind.class, code);
    }
}
