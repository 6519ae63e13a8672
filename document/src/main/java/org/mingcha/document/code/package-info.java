/** The code on a page: its modules, drawn by the layout, and read again out of a file or a picture. */
@NullMarked
package org.mingcha.document.code;

import org.jspecify.annotations.NullMarked;
