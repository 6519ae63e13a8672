/** Residents' questions as the office works on them: looked at, entered, answered, turned into claims. */
@NullMarked
package org.mingcha.web.question;

import org.jspecify.annotations.NullMarked;
