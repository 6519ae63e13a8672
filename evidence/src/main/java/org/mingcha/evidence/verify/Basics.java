package org.mingcha.evidence.verify;

import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.report.Diction;
import org.mingcha.evidence.report.Grounds;

/** With what a bundle's figures are computed, beside the checklist. */
record Basics(Registers registers, Limits limits, Grounds grounds, Diction diction) {}
