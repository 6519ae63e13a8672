/** Risks of policies, projects and systems. */
@NullMarked
package org.mingcha.cli.risk;

import org.jspecify.annotations.NullMarked;
