/** Residents' questions for programs: the office's side. Asking has its own door and needs no token. */
@NamedInterface("question-json")
@NullMarked
package org.mingcha.web.api.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
