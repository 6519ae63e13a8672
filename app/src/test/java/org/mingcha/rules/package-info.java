/** Rules that hold for the whole source tree: each is a test, and each exception is named in it. */
@NullMarked
package org.mingcha.rules;

import org.jspecify.annotations.NullMarked;
