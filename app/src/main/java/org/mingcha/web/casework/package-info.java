/** What is done with cases of any kind on their pages: one way from a form to the page that answers it. */
@NullMarked
package org.mingcha.web.casework;

import org.jspecify.annotations.NullMarked;
