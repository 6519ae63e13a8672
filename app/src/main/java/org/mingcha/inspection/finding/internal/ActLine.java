package org.mingcha.inspection.finding.internal;

import org.mingcha.inspection.finding.Act;

/** A row of inspection.finding_act. */
record ActLine(long record, long finding, int number, Act act, long account) {}
