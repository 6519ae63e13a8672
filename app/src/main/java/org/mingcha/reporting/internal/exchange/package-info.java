/** Filed returns as CSV, XLSX and ADX. */
@NullMarked
package org.mingcha.reporting.internal.exchange;

import org.jspecify.annotations.NullMarked;
