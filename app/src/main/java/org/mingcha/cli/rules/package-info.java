/** {@code rules}: what figures and deadlines depend on beside the entries. */
@NullMarked
package org.mingcha.cli.rules;

import org.jspecify.annotations.NullMarked;
