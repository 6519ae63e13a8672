/** Pages as an OFD file (GB/T 33190-2016): text as text, faces cut down to what is shown, the same bytes each time. */
@NullMarked
package org.mingcha.document.ofd;

import org.jspecify.annotations.NullMarked;
