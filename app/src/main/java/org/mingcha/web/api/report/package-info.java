/** Reports for programs. */
@NullMarked
package org.mingcha.web.api.report;

import org.jspecify.annotations.NullMarked;
