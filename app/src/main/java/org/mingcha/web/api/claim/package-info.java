/** Claims for programs: a sentence and the work on it. Nothing here tells or asks who said it, or where. */
@NamedInterface("claim-json")
@NullMarked
package org.mingcha.web.api.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
