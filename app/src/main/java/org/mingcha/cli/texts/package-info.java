/** {@code texts}: the phrases that all reports have in common. */
@NullMarked
package org.mingcha.cli.texts;

import org.jspecify.annotations.NullMarked;
