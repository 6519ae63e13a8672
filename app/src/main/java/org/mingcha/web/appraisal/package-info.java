/** The yearly appraisal: units and points in official order, and each point of one unit. */
@NullMarked
package org.mingcha.web.appraisal;

import org.jspecify.annotations.NullMarked;
