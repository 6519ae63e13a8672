/** Findings and their rectification. */
@NullMarked
package org.mingcha.cli.finding;

import org.jspecify.annotations.NullMarked;
