/**
 * What a document shows, read from its bytes alone and compared with what the report says. Only what our renderers write is
 * read, everything else is refused: a program that forgives shows one thing to one reader and another to the next.
 */
@NullMarked
package org.mingcha.document.comparison;

import org.jspecify.annotations.NullMarked;
