/** Sign-in, one-time links, the list of accounts. */
@NullMarked
package org.mingcha.web.account;

import org.jspecify.annotations.NullMarked;
