/** Official documents to take away. */
@NullMarked
package org.mingcha.web.paper;

import org.jspecify.annotations.NullMarked;
