/** Campaigns for programs. */
@NullMarked
package org.mingcha.web.api.campaign;

import org.jspecify.annotations.NullMarked;
