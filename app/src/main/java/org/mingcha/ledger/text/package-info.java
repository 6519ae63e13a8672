/** What offices write, read as what it means: headers, days, numbers, posts, traces of persons. Knows nothing of workbooks. */
@NullMarked
package org.mingcha.ledger.text;

import org.jspecify.annotations.NullMarked;
