/** How accounts are kept: tables, password hashing, throttling. */
@NullMarked
package org.mingcha.accounts.internal;

import org.jspecify.annotations.NullMarked;
