/** Assessments for programs. */
@NullMarked
package org.mingcha.web.api.assessment;

import org.jspecify.annotations.NullMarked;
