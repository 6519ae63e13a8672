/**
 * The transparency log's mathematics and public formats (RFC 6962, C2SP). No dependency but the JDK; no I/O but the
 * audit's reading of a published log.
 */
@NullMarked
package org.mingcha.tlog;

import org.jspecify.annotations.NullMarked;
