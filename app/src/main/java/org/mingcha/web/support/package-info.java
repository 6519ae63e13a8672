/** What every page shares: the visit, its words and preferences, the shell, access, errors. */
@NullMarked
package org.mingcha.web.support;

import org.jspecify.annotations.NullMarked;
