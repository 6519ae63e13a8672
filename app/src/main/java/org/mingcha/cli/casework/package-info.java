/** The commands for cases of any kind, made from what their kinds say of them. */
@NullMarked
package org.mingcha.cli.casework;

import org.jspecify.annotations.NullMarked;
