package org.mingcha.inspection.finding.internal;

import org.mingcha.inspection.finding.FindingAct;

/** A row of inspection.finding_act. */
record FindingActRecord(long record, long finding, int number, FindingAct act, long account) {}
