/** Residents' questions: asked by nobody we know, answered by a day, found again by a receipt code. */
@NamedInterface("question")
@NullMarked
package org.mingcha.claims.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
