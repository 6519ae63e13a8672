/** What is run, what it is compared with, and what it needs of the machine. */
@NullMarked
package org.mingcha.bench.internal;

import org.jspecify.annotations.NullMarked;
