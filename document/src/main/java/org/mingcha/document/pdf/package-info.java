/** Pages as a PDF file: PDF/A-2a and PDF/UA-1, the same bytes each time, in the few forms that our own reader knows. */
@NullMarked
package org.mingcha.document.pdf;

import org.jspecify.annotations.NullMarked;
