/** Residents' questions, from the resident's side: no account, no cookie, no script, nobody recognised. */
@NullMarked
package org.mingcha.web.ask;

import org.jspecify.annotations.NullMarked;
