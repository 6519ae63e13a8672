/** Official papers: what they are made of, and how each value is compared with the records that it comes from. */
@NullMarked
package org.mingcha.evidence.paper;

import org.jspecify.annotations.NullMarked;
