/** What waits for units: listed, reminded of, digested. */
@NullMarked
package org.mingcha.cli.due;

import org.jspecify.annotations.NullMarked;
