/**
 * One layout for all formats with pages: a document's blocks become pages of placed glyphs and a tree of tags, after
 * GB/T 9704-2012. Measures are in points, from a page's upper left corner.
 */
@NullMarked
package org.mingcha.document.layout;

import org.jspecify.annotations.NullMarked;
