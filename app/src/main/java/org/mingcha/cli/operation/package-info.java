/** The instance as a whole: served, backed up, restored, checked, shown and measured. */
@NullMarked
package org.mingcha.cli.operation;

import org.jspecify.annotations.NullMarked;
