/** Who may do what, where: local accounts, roles, sessions' actors. */
@NullMarked
package org.mingcha.accounts;

import org.jspecify.annotations.NullMarked;
