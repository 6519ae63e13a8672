/** Units over time: the tree, its changes, its import. */
@NullMarked
package org.mingcha.organisation;

import org.jspecify.annotations.NullMarked;
