/** Campaigns and the assessments in them. */
@NullMarked
package org.mingcha.cli.campaign;

import org.jspecify.annotations.NullMarked;
