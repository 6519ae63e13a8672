/** What each kind of paper says. */
@NullMarked
package org.mingcha.paper.internal;

import org.jspecify.annotations.NullMarked;
