package org.mingcha.reporting;

import java.time.LocalDate;
import org.mingcha.evidence.returns.ReturnDefinition;

/**
 * That a version of a return was received.
 *
 * @param stands whether it is the version that holds
 */
public record ReturnReceipt(
        ReceiptNumber number,
        ReturnKey key,
        String unitName,
        ReturnDefinition definition,
        LocalDate dueOn,
        ReturnVersion version,
        boolean stands) {}
