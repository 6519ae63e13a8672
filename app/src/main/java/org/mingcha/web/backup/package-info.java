/** Whether this instance is backed up, for those who keep it. */
@NullMarked
package org.mingcha.web.backup;

import org.jspecify.annotations.NullMarked;
