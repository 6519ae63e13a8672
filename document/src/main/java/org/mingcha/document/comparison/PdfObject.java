package org.mingcha.document.comparison;

/** A numbered object of a file; of a stream also where its bytes are, else −1. */
record PdfObject(int number, PdfValue value, int from, int length) {}
