package org.mingcha.document;

/** One format's way to set a document. The same document gives the same bytes, always. */
interface Renderer {

    byte[] render(Document document, CitationStyle citations);
}
