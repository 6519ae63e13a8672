@NullMarked
package org.mingcha.reporting.internal;

import org.jspecify.annotations.NullMarked;
