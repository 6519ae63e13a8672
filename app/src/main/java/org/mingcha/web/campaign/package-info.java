/** Campaigns as pages: listed, prepared with their burden, issued, followed, closed. */
@NullMarked
package org.mingcha.web.campaign;

import org.jspecify.annotations.NullMarked;
