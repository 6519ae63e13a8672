/** Published corrections for programs. */
@NamedInterface("correction-json")
@NullMarked
package org.mingcha.web.api.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
