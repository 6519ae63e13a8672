/** The log as a feed for programs: what is new since they last looked, within what their token may see. */
@NullMarked
package org.mingcha.web.api.change;

import org.jspecify.annotations.NullMarked;
