package org.mingcha.inspection.campaign;

import org.mingcha.database.Coded;

/** Why an item is returned; the words beside it say more. */
public enum ReturnReason implements Coded {
    /** 缺佐证 */
    EVIDENCE_MISSING,
    /** 日期不符 */
    DATES_DIFFER,
    /** 与台账矛盾 */
    CONTRADICTS_LEDGER,
    /** 说明不清 */
    UNCLEAR,
    /** 漏报 */
    INCOMPLETE,
    OTHER
}
