/** Official documents at the console. */
@NullMarked
package org.mingcha.cli.paper;

import org.jspecify.annotations.NullMarked;
