/** How campaigns are kept, computed and sealed. */
@NullMarked
package org.mingcha.inspection.campaign.internal;

import org.jspecify.annotations.NullMarked;
