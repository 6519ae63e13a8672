package org.mingcha.inspection.campaign;

import java.util.Locale;

/** Why an item is returned; the words beside it say more. */
public enum ReturnReason {
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
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
