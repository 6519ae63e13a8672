/** Returns as offices draft them: a sheet each, or YAML; read, and checked against what is published. */
@NullMarked
package org.mingcha.reporting.internal.draft;

import org.jspecify.annotations.NullMarked;
