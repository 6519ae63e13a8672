/** Findings for programs: raised and verified by the superior, planned and put right by the unit. */
@NamedInterface("finding-json")
@NullMarked
package org.mingcha.web.api.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
