/** Micro-benchmarks of the pure modules. */
@NullMarked
package org.mingcha.bench;

import org.jspecify.annotations.NullMarked;
