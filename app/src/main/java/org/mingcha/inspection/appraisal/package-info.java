/** The yearly appraisal of units by a published formula over what is accepted and sealed; no ranking, nothing about persons. */
@NamedInterface("appraisal")
@NullMarked
package org.mingcha.inspection.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
