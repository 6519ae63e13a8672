package org.mingcha.inspection.campaign;

import org.mingcha.database.Coded;

/** How far the unit is with an item; says nothing about its result. */
public enum ItemProgress implements Coded {
    /** 未开始: not answered by the ledger, nothing typed. */
    NOT_STARTED,
    /** 进行中: something is typed, not confirmed. */
    IN_PROGRESS,
    /** 待确认: the ledger answers it, or its figures have moved since it was confirmed. */
    TO_CONFIRM,
    /** 已完成 */
    DONE,
    /** 已退回 */
    RETURNED
}
