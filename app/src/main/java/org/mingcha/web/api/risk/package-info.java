/** Risks of policies, projects and systems for programs. */
@NamedInterface("risk-json")
@NullMarked
package org.mingcha.web.api.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
