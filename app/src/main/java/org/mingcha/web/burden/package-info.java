/** What is asked of a unit and what it costs, as a page and a workbook. */
@NullMarked
package org.mingcha.web.burden;

import org.jspecify.annotations.NullMarked;
