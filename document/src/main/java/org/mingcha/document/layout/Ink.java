package org.mingcha.document.layout;

/** The two colours of official documents, and the grey of bars. */
public enum Ink {
    BLACK,
    RED,
    GREY
}
