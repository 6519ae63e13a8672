/** The nightly step, its table and what is kept. */
@NullMarked
package org.mingcha.transparency.backup.internal;

import org.jspecify.annotations.NullMarked;
