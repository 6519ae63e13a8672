/** What every resource below {@code /api/v1} shares: the caller, what was sent, answers, the description. */
@NullMarked
package org.mingcha.web.api;

import org.jspecify.annotations.NullMarked;
