/** The neutral document model, layout profiles and renderers. No Spring, no network. */
@NullMarked
package org.mingcha.document;

import org.jspecify.annotations.NullMarked;
