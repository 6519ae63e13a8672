/** What is taken into account when units are appraised. */
@NullMarked
package org.mingcha.cli.appraisal;

import org.jspecify.annotations.NullMarked;
