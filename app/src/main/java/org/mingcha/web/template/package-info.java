/** A unit's own template of its reports: written, looked at, published and taken back on one page. */
@NullMarked
package org.mingcha.web.template;

import org.jspecify.annotations.NullMarked;
