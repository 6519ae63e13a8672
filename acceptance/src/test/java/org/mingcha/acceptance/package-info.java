/** Whole stories through the packaged jar: commands, pages, bundles. Nothing here sees the application's classes. */
@NullMarked
package org.mingcha.acceptance;

import org.jspecify.annotations.NullMarked;
