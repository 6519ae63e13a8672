/**
 * The signed note of one printed page (docs/spec/page.md): what it says, the numbers on the page, and the form in which its
 * code carries it.
 */
@NullMarked
package org.mingcha.evidence.page;

import org.jspecify.annotations.NullMarked;
