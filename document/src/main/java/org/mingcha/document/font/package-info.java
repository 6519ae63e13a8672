/** The faces that documents embed: read once a process, asked by many threads, cut down for each file. */
@NullMarked
package org.mingcha.document.font;

import org.jspecify.annotations.NullMarked;
