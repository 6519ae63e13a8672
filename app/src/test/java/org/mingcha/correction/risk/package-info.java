@NullMarked
package org.mingcha.correction.risk;

import org.jspecify.annotations.NullMarked;
