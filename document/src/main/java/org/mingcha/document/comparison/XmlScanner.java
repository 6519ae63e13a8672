package org.mingcha.document.comparison;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads XML as our renderers write it: elements, attributes, text, five entities; no declarations, comments or sections. */
final class XmlScanner {
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "#39", "'");
    private static final int LONGEST_ENTITY = 4;

    private final String xml;
    private final Budget budget;
    private int at;

    XmlScanner(String xml, Budget budget) {
        this.xml = xml;
        this.budget = budget;
    }

    /** What comes next. */
    sealed interface Event {
        record Opened(String name, Map<String, String> attributes, boolean isEmpty) implements Event {}

        record Closed(String name) implements Event {}

        record Text(String text) implements Event {}

        record End() implements Event {}
    }

    void expect(String literal) {
        if (!xml.startsWith(literal, at)) {
            throw damaged();
        }
        at += literal.length();
    }

    Event next() {
        budget.value();
        if (at == xml.length()) {
            return new Event.End();
        }
        if (xml.charAt(at) != '<') {
            return new Event.Text(text(xml.indexOf('<', at)));
        }
        at++;
        if (xml.startsWith("/", at)) {
            at++;
            String name = name();
            expect(">");
            return new Event.Closed(name);
        }
        return opened();
    }

    private Event opened() {
        String name = name();
        Map<String, String> attributes = new LinkedHashMap<>();
        while (xml.startsWith(" ", at)) {
            at++;
            String attribute = name();
            expect("=\"");
            if (attributes.put(attribute, text(xml.indexOf('"', at))) != null) {
                throw damaged();
            }
            at++;
        }
        boolean isEmpty = xml.startsWith("/>", at);
        expect(isEmpty ? "/>" : ">");
        return new Event.Opened(name, attributes, isEmpty);
    }

    private String name() {
        int from = at;
        while (at < xml.length() && (Character.isLetterOrDigit(xml.charAt(at)) || xml.charAt(at) == ':')) {
            at++;
        }
        if (at == from) {
            throw damaged();
        }
        return xml.substring(from, at);
    }

    private String text(int stop) {
        int end = stop < 0 ? xml.length() : stop;
        if (isPlain(end)) {
            String plain = xml.substring(at, end);
            at = end;
            return plain;
        }
        StringBuilder text = new StringBuilder(end - at);
        while (at < end) {
            char c = xml.charAt(at++);
            if (c == '&') {
                text.append(entity());
            } else if (c == '<' || c == '\r') {
                throw damaged();
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private boolean isPlain(int end) {
        return xml.indexOf('&', at, end) < 0 && xml.indexOf('<', at, end) < 0 && xml.indexOf('\r', at, end) < 0;
    }

    private String entity() {
        int end = xml.indexOf(';', at);
        String name = end < 0 || end - at > LONGEST_ENTITY ? "" : xml.substring(at, end);
        String character = ENTITIES.get(name);
        if (character == null) {
            throw damaged();
        }
        at = end + 1;
        return character;
    }

    RefusedDocument damaged() {
        return RefusedDocument.damaged("word/document.xml (" + at + ")");
    }
}
