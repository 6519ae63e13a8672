/** The office's side of residents' questions. */
@NullMarked
package org.mingcha.cli.question;

import org.jspecify.annotations.NullMarked;
