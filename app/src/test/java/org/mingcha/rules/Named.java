package org.mingcha.rules;

/**
 * A name that the product has for something it can hold, ask for, answer with or reach.
 *
 * @param kind what sort of thing it is: column, field, input …
 * @param place where it stands
 * @param type of a column or component; else empty
 */
record Named(String kind, String place, String name, String type) {
    Named(String kind, String place, String name) {
        this(kind, place, name, "");
    }

    @Override
    public String toString() {
        return (kind + " " + place + ": " + name + " " + type).strip();
    }
}
