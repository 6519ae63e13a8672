/** Findings: the list, one with its acts, and the form that raises one. */
@NullMarked
package org.mingcha.web.finding;

import org.jspecify.annotations.NullMarked;
