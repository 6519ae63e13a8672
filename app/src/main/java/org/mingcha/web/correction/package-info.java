/** Published corrections, for everybody: pages, feeds, proofs, and the whole as files for a portal. */
@NamedInterface("correction-site")
@NullMarked
package org.mingcha.web.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
