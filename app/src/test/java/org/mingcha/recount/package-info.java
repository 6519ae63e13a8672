/** Every figure of the sample county a second time: by SQL that is written from the rules' trees, as docs/spec/rules.md says. */
@NullMarked
package org.mingcha.recount;

import org.jspecify.annotations.NullMarked;
