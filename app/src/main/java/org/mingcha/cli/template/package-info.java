/** {@code template}: a unit's own order, headings and sentences around its reports. */
@NullMarked
package org.mingcha.cli.template;

import org.jspecify.annotations.NullMarked;
