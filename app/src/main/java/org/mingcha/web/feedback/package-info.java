/** Complaints and suggestions about this system: what each such system has to offer. */
@NullMarked
package org.mingcha.web.feedback;

import org.jspecify.annotations.NullMarked;
