/** Official documents for programs. */
@NullMarked
package org.mingcha.web.api.paper;

import org.jspecify.annotations.NullMarked;
