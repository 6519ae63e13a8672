/** The reviewer's work: what waits, item by item, and what is decided. */
@NullMarked
package org.mingcha.web.review;

import org.jspecify.annotations.NullMarked;
