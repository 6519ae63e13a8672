/** Sign-ins and tokens. */
@NullMarked
package org.mingcha.cli.user;

import org.jspecify.annotations.NullMarked;
