/** What commands share: the session, the sentences, and how an answer, a file and a refusal leave the console. */
@NullMarked
package org.mingcha.cli.support;

import org.jspecify.annotations.NullMarked;
