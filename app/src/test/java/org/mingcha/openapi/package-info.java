/** The description of the interface for programs: made, published, and held against what the program does. */
@NullMarked
package org.mingcha.openapi;

import org.jspecify.annotations.NullMarked;
