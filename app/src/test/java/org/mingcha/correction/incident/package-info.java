@NullMarked
package org.mingcha.correction.incident;

import org.jspecify.annotations.NullMarked;
