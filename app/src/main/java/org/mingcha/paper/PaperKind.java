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
    RECTIFICATION_REPORT,
    /** 自查通知, to the units of a campaign; 汇总报告, what all of them said, by item. */
    CAMPAIGN_NOTICE,
    CAMPAIGN_SUMMARY,
    /** 报送情况通报: who owed a return, who filed it, on time or late. */
    COMPLETENESS_CIRCULAR,
    /** 报表, as it was filed. */
    RETURN_SHEET,
    /** 任务单, to one receiver. */
    TASK_SHEET,
    /** 公开回应, for print. */
    CORRECTION,
    /** 考核计分情况 of one unit. */
    APPRAISAL,
    /** 一年负担情况 of one unit. */
    BURDEN,
    /** 简报, a unit's month for its leader. */
    LEADER_BRIEF;

    /** Whether it has the head of a body, and so a number. */
    public boolean isNumbered() {
        return this != CORRECTION && this != LEADER_BRIEF;
    }

    public static Optional<PaperKind> of(String code) {
        return Coded.of(PaperKind.class, code);
    }
}
