@NullMarked
package org.mingcha.bench;

import org.jspecify.annotations.NullMarked;
