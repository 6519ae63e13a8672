package org.mingcha.document;

/** Writes well-formed markup: elements are closed in order and everything a person wrote is escaped. */
public final class Markup {

    private final StringBuilder out = new StringBuilder(16_384);

    /** Opens an element; attributes come as name and value in turn. */
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    /** An element without content, as XML writes it. */
    public Markup empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    public Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Our own markup or style sheet, never a person's text. */
    public Markup raw(String trusted) {
        out.append(trusted);
        return this;
    }

    public Markup line() {
        out.append('\n');
        return this;
    }

    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
