/** The transparency log's mathematics and public formats (RFC 6962, C2SP). No I/O, no dependency but the JDK. */
@NullMarked
package org.mingcha.tlog;

import org.jspecify.annotations.NullMarked;
